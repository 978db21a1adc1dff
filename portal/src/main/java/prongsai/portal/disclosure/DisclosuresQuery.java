package prongsai.portal.disclosure;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which items somebody wants to see. Everything may be left out, nothing can be wrong. */
class DisclosuresQuery {
    private static final List<String> STATES =
            List.of("MISSING", "INCOMPLETE", "LINK_DEAD", "WAITING_FOR_APPROVAL", "READY");

    @QueryParam("state")
    @Nullable
    String state;

    @QueryParam("section")
    @Nullable
    String section;

    /** A form that was sent, even where all its fields are empty: an empty field is not told from one that is missing. */
    @QueryParam("asked")
    boolean asked;

    /** What may be chosen; what is still to be done first. */
    public List<String> states() {
        return STATES;
    }

    /** Empty for all. */
    public String state() {
        return state != null && STATES.contains(state) ? state : "";
    }

    /** A section's code; empty for all. */
    public String section() {
        return section != null && section.matches("[A-Z0-9_-]{1,40}") ? section : "";
    }

    /** Whether nothing was asked for, not even for all. */
    boolean isNew() {
        return !asked && state == null && section == null;
    }

    DisclosuresQuery ofSection(@Nullable String own) {
        section = own;
        return this;
    }

    @Nullable
    String stateOrNone() {
        return state().isEmpty() ? null : state();
    }

    @Nullable
    String sectionOrNone() {
        return section().isEmpty() ? null : section();
    }
}
