package prongsai.measures.people;

import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has signed in.
 *
 * @param organisation null for those who belong to none, such as the centre's analysts
 * @param section the own section's code, for a section officer
 */
public record Person(
        String user,
        String name,
        String email,
        @Nullable String organisation,
        @Nullable String section,
        List<String> roles,
        Reminders reminders) {
    /** How often somebody wants to be reminded by e-mail. */
    public enum Reminders {
        DAILY,
        /** On Mondays. */
        WEEKLY,
        NEVER
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    static Person of(Row row) {
        return new Person(
                row.getString("user_id"),
                row.getString("name"),
                row.getString("email"),
                row.getString("organisation"),
                row.getString("section"),
                List.of(row.getArrayOfStrings("roles")),
                Reminders.valueOf(row.getString("reminders")));
    }
}
