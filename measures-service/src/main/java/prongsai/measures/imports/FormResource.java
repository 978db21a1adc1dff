package prongsai.measures.imports;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import prongsai.measures.measure.Measures;
import prongsai.measures.plan.Plans;
import prongsai.measures.result.Results;
import prongsai.platform.identity.CurrentCaller;
import prongsai.platform.identity.Roles;
import prongsai.platform.identity.Scope;

/** The form of a plan, empty or filled. */
@Path("/api/v1/plans/template.xlsx")
class FormResource {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Plans plans;
    private final Measures measures;
    private final Results results;
    private final PlanForm form;
    private final CurrentCaller caller;
    private final Vertx vertx;

    FormResource(Plans plans, Measures measures, Results results, PlanForm form, CurrentCaller caller, Vertx vertx) {
        this.plans = plans;
        this.measures = measures;
        this.results = results;
        this.form = form;
        this.caller = caller;
        this.vertx = vertx;
    }

    @GET
    @RolesAllowed({
        Roles.DISTRICT_OFFICER, Roles.SECTION_OFFICER, Roles.DISTRICT_DIRECTOR,
        Roles.CENTRE_ANALYST, Roles.AUDITOR, Roles.CITY_SYSTEM
    })
    @Operation(
            summary = "A form to fill in",
            description =
                    "With a second sheet that explains each column. With plan=<id> it holds the plan as it stands, to be"
                            + " changed and sent to /plans/{id}/imports.")
    @APIResponse(responseCode = "200", description = "The form", content = @Content(mediaType = XLSX))
    public Uni<Response> form(@QueryParam("plan") @Nullable UUID plan) {
        Uni<byte[]> bytes = plan == null
                ? vertx.executeBlocking(form::empty, false)
                : content(plan, caller.get().scope())
                        .chain(content -> vertx.executeBlocking(() -> form.of(content), false));
        return bytes.map(file -> Response.ok(file)
                .type(XLSX)
                .header("Content-Disposition", "attachment; filename=\"plan.xlsx\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store")
                .build());
    }

    private Uni<PlanForm.Content> content(UUID id, Scope scope) {
        return Panache.withSession(() -> plans.get(id, scope).chain(plan -> measures.ofPlan(id, scope)
                .chain(all -> results.ofPlan(id, scope).map(told -> new PlanForm.Content(plan, all, told)))));
    }
}
