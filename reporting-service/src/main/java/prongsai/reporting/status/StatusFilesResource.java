package prongsai.reporting.status;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import prongsai.platform.identity.CurrentCaller;
import prongsai.platform.identity.Roles;
import prongsai.platform.sheet.Table;
import prongsai.platform.sheet.TableWriter;
import prongsai.platform.time.Bangkok;

/**
 * The state of the city as files: every row that the same question finds on all pages of the JSON, in the same order, under the same
 * names. Rows are read while they are written, so that their number does not matter to memory. Who is bound to one organisation
 * has only its rows.
 */
@Path("/api/v1/status")
class StatusFilesResource {
    private final CityStatus city;
    private final OverdueMeasures overdue;
    private final CurrentCaller caller;
    private final Clock clock;

    StatusFilesResource(CityStatus city, OverdueMeasures overdue, CurrentCaller caller, Clock clock) {
        this.city = city;
        this.overdue = overdue;
        this.caller = caller;
        this.clock = clock;
    }

    /** Every organisation of a type as CSV (RFC 4180, UTF-8 with a mark so that Excel reads it). */
    @GET
    @Path("{fiscalYear}.csv")
    @RolesAllowed({
        Roles.DISTRICT_OFFICER, Roles.SECTION_OFFICER, Roles.DISTRICT_DIRECTOR,
        Roles.CENTRE_ANALYST, Roles.AUDITOR, Roles.CITY_SYSTEM
    })
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    @Blocking
    public Response city(
            int fiscalYear,
            @QueryParam("type") @Nullable String type,
            @QueryParam("group") @Nullable String group,
            @QueryParam("sort") @Nullable String sort) {
        Chosen chosen = new Chosen(type, group, caller.get().scope());
        Order order = Order.of(sort);
        return file("status-" + fiscalYear, StatusTables.city(city.all(fiscalYear, chosen, order, today())));
    }

    /** The measures that are late today as CSV, the longest late first. */
    @GET
    @Path("{fiscalYear}/overdue.csv")
    @RolesAllowed({
        Roles.DISTRICT_OFFICER, Roles.SECTION_OFFICER, Roles.DISTRICT_DIRECTOR,
        Roles.CENTRE_ANALYST, Roles.AUDITOR, Roles.CITY_SYSTEM
    })
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    @Blocking
    public Response overdue(
            int fiscalYear,
            @QueryParam("type") @Nullable String type,
            @QueryParam("group") @Nullable String group,
            @QueryParam("organisation") @Nullable String organisation,
            @QueryParam("section") @Nullable String section) {
        Chosen chosen = new Chosen(type, group, caller.get().scope());
        return file(
                "overdue-" + fiscalYear,
                StatusTables.overdue(overdue.all(fiscalYear, chosen, organisation, section, today())));
    }

    private LocalDate today() {
        return Bangkok.today(clock);
    }

    private Response file(String name, Table table) {
        StreamingOutput file = out -> TableWriter.csv(out, table);
        return Response.ok(file)
                .type("text/csv; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + "-" + today() + ".csv\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
