package prongsai.platform.store;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.platform.answer.PageRequest;
import prongsai.platform.identity.Scope;
import prongsai.platform.problem.Problem;

/**
 * What a list is asked for, as a query's conditions and their values. A filter that is not given adds no condition, so that the
 * database sees only what is asked and finds an index for it; {@code (? = '' or …)} would hide that from it.
 */
public final class Conditions {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** Only what the scope covers, by the attribute that names the organisation. */
    public static Conditions within(Scope scope, String organisation) {
        return new Conditions().and(organisation + " = ?", scope.own() == null ? null : scope.filter());
    }

    /** One more condition; each {@code ?} in it stands for the value. Nothing where there is no value. */
    public Conditions and(String condition, @Nullable Object value) {
        if (value != null) {
            values.add(value);
            conditions.add(condition.replace("?", "?" + values.size()));
        }
        return this;
    }

    /** A condition without a value, where it is asked for. */
    public Conditions andIf(boolean asked, String condition) {
        if (asked) {
            conditions.add(condition);
        }
        return this;
    }

    /**
     * Only what comes after the page before, in the list's order; nothing for the first page. A cursor of another list is a 400.
     *
     * @param keys the attributes the list is ordered by, as a row value: {@code (organisation, fiscalYear, number)}
     * @param read the values of a cursor's key, one for each attribute
     */
    public Conditions after(PageRequest page, String keys, ReadKey read) {
        if (page.after().isEmpty()) {
            return this;
        }
        List<String> places = new ArrayList<>();
        for (Object value : taken(page.after(), read)) {
            values.add(value);
            places.add("?" + values.size());
        }
        conditions.add(keys + " > (" + String.join(", ", places) + ")");
        return this;
    }

    private static List<Object> taken(String key, ReadKey read) {
        try {
            return read.of(key);
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw Problem.invalid("cursor", "error.cursor");
        }
    }

    /** Takes a cursor's key apart; fails as parsing does where it is none of this list. */
    @FunctionalInterface
    public interface ReadKey {
        List<Object> of(String key);
    }

    /** The conditions joined by {@code and}; what is always true where there are none. */
    public String text() {
        return conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions);
    }

    /** The values by their places. */
    public Object[] values() {
        return values.toArray();
    }
}
