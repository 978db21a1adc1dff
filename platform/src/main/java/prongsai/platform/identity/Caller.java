package prongsai.platform.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as the access token says.
 *
 * @param user the stable user id (claim {@code sub}); the only thing an event tells of a person
 * @param roles the roles of the contract
 * @param organisation the own organisation's code; null for those who belong to none
 * @param section the own section's code, for a section officer
 * @param address the network address the request came from
 */
public record Caller(
        String user,
        Set<String> roles,
        @Nullable String organisation,
        @Nullable String section,
        @Nullable String address) {
    /** The system itself, when it acts on a message and no person asked. */
    public static Caller system(String service) {
        return new Caller("system:" + service, Set.of(), null, null, null);
    }

    /** Nobody signed in; only the public may be known. */
    public static Caller nobody(@Nullable String address) {
        return new Caller("", Set.of(), null, null, address);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    public boolean signedIn() {
        return !user.isEmpty();
    }

    /**
     * Whose things this caller may know: all for the centre, auditors, city systems and the system itself, else only the
     * own organisation's. Somebody with a role but without an organisation knows of none.
     */
    public Scope scope() {
        if (is(Roles.CENTRE_ANALYST) || is(Roles.AUDITOR) || is(Roles.CITY_SYSTEM) || user.startsWith("system:")) {
            return new Scope.Everything();
        }
        return new Scope.Only(organisation == null ? "" : organisation);
    }
}
