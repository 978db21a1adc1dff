package prongsai.reporting.record;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.platform.answer.Page;
import prongsai.platform.answer.PageRequest;
import prongsai.platform.identity.Roles;

/** Changes for systems that pull. */
@Path("/api/v1/changes")
class ChangesResource {
    private final Changes changes;

    ChangesResource(Changes changes) {
        this.changes = changes;
    }

    /**
     * What changed after the cursor, oldest first; without a cursor from the beginning. {@code next} is never null: asked
     * again with it, this answers what came since. A cursor stays good for ever, with any filter: it says how far was looked,
     * not what was found.
     *
     * @param type only these, in full or by the short name ({@code plan-approved}); repeatable
     * @param organisation only those that concern these; repeatable
     */
    @GET
    @RolesAllowed({Roles.CITY_SYSTEM, Roles.CENTRE_ANALYST, Roles.AUDITOR})
    public Uni<Page<ChangeView>> changes(
            @QueryParam("after") @Nullable String after,
            @QueryParam("type") @Nullable List<String> type,
            @QueryParam("organisation") @Nullable List<String> organisation,
            @QueryParam("limit") @Nullable Integer limit) {
        PageRequest page = PageRequest.of(limit, after);
        return changes.after(Cursor.number(page.after(), "after"), ChangeFilter.of(type, organisation), page.limit())
                .map(slice -> new Page<>(
                        slice.changes().stream().map(Numbered::what).toList(),
                        PageRequest.cursor(Long.toString(slice.next()))));
    }
}
