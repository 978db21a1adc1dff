package prongsai.portal.layout;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, as their token says. It only decides what a page offers; what they may do is the services' decision.
 *
 * @param organisation the code of the own office; nothing for those who belong to none
 * @param section the code of the own section, for a section's officer
 */
public record Person(
        String name,
        Set<String> roles,
        @Nullable String organisation,
        @Nullable String section) {
    /** The coordinator of a district office. */
    public boolean isOfficer() {
        return roles.contains("district-officer");
    }

    public boolean isDirector() {
        return roles.contains("district-director");
    }

    public boolean isSection() {
        return roles.contains("section-officer");
    }

    public boolean isCentre() {
        return roles.contains("centre-analyst");
    }

    public boolean isAuditor() {
        return roles.contains("auditor");
    }

    /** Whether they see more offices than their own. */
    public boolean seesAll() {
        return isCentre() || isAuditor();
    }

    /** Whether they write the plan of their office: the coordinator and the director. */
    public boolean plans() {
        return isOfficer() || isDirector();
    }

    public boolean isOf(String office) {
        return office.equals(organisation);
    }
}
