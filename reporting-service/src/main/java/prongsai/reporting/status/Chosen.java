package prongsai.reporting.status;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.platform.answer.PageRequest;
import prongsai.platform.identity.Scope;
import prongsai.platform.store.Conditions;

/**
 * Which organisations are asked for, of those the caller may know.
 *
 * @param type where none is named {@code district-office}, unless one organisation is asked for or the caller belongs to one
 * @param group null for every group
 */
public record Chosen(@Nullable String type, @Nullable String group, Scope scope) {
    private static final String DISTRICTS = "district-office";

    /** As conditions on {@code organisations o}. */
    public Conditions conditions() {
        return conditions((String) null);
    }

    /**
     * The same, of one organisation.
     *
     * @param organisation null for all of the type
     */
    Conditions conditions(@Nullable String organisation) {
        boolean whole = organisation == null && scope.own() == null;
        return Conditions.within(scope, "o.code")
                .and("o.type = ?", type == null && whole ? DISTRICTS : type)
                .and("o.group_of = ?", group)
                .and("o.code = ?", organisation);
    }

    /** The same, after the page before in the order of the codes. */
    Conditions conditions(PageRequest page) {
        return conditions().after(page, "(o.code)", List::of);
    }

    /**
     * A statement's values: those of the conditions, then more. The statement is {@link #numbered} with how many the conditions
     * have: {@code {1}} is the first of the others.
     */
    public static Tuple values(Conditions conditions, Object... others) {
        Tuple values = Tuple.tuple();
        for (Object value : conditions.values()) {
            values.addValue(value);
        }
        for (Object value : others) {
            values.addValue(value);
        }
        return values;
    }

    /** A statement with the conditions at {@code {where}} and the numbers of its own values. */
    public static String numbered(String statement, Conditions conditions) {
        String numbered = statement.replace("{where}", conditions.text().replace('?', '$'));
        int first = conditions.values().length;
        for (int i = 1; numbered.contains("{" + i + "}"); i++) {
            numbered = numbered.replace("{" + i + "}", "$" + (first + i));
        }
        return numbered;
    }
}
