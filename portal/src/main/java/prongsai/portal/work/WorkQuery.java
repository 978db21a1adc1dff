package prongsai.portal.work;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What of the work somebody wants to see. Everything may be left out, nothing can be wrong. */
class WorkQuery {
    @QueryParam("section")
    @Nullable
    String section;

    @QueryParam("status")
    @Nullable
    String status;

    @QueryParam("cursor")
    @Nullable
    String cursor;

    /** A form that was sent, even where all its fields are empty: an empty field is not told from one that is missing. */
    @QueryParam("asked")
    boolean asked;

    /** A section's code; empty for all. */
    public String section() {
        return section != null && section.matches("[A-Z0-9_-]{1,40}") ? section : "";
    }

    /** A state, {@code OVERDUE} for what is late in any state, or empty for all. */
    public String status() {
        return status != null && status.matches("PLANNED|IN_PROGRESS|COMPLETED|WITHDRAWN|OVERDUE") ? status : "";
    }

    /** What may be chosen. */
    public List<String> states() {
        return List.of("OVERDUE", "PLANNED", "IN_PROGRESS", "COMPLETED", "WITHDRAWN");
    }

    /** Whether nothing was asked for, not even for all. */
    boolean isNew() {
        return !asked && section == null && status == null;
    }

    WorkQuery ofSection(@Nullable String own) {
        section = own;
        return this;
    }

    @Nullable
    String sectionOrNone() {
        return section().isEmpty() ? null : section();
    }

    @Nullable
    String statusOrNone() {
        return status().isEmpty() || isOverdue() ? null : status();
    }

    @Nullable
    Boolean overdueOrNone() {
        return isOverdue() ? Boolean.TRUE : null;
    }

    private boolean isOverdue() {
        return status().equals("OVERDUE");
    }

    /** The query of the page after this one. */
    String next(String cursorOfNext) {
        return "?asked=true&section=" + section() + "&status=" + status() + "&cursor="
                + Objects.requireNonNull(cursorOfNext);
    }
}
