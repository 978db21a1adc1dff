package prongsai.reporting.status;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import prongsai.platform.answer.PageRequest;
import prongsai.platform.identity.CurrentCaller;
import prongsai.platform.identity.Roles;
import prongsai.platform.problem.CommonProblem;
import prongsai.platform.time.Bangkok;

/** The state of the city and of each organisation. Who is bound to one organisation sees only that one, in the sums too. */
@Path("/api/v1/status")
class StatusResource {
    private final CityStatus city;
    private final OrganisationStatus organisations;
    private final CurrentCaller caller;
    private final Clock clock;

    StatusResource(CityStatus city, OrganisationStatus organisations, CurrentCaller caller, Clock clock) {
        this.city = city;
        this.organisations = organisations;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("{fiscalYear}")
    @RolesAllowed({
        Roles.DISTRICT_OFFICER, Roles.SECTION_OFFICER, Roles.DISTRICT_DIRECTOR,
        Roles.CENTRE_ANALYST, Roles.AUDITOR, Roles.CITY_SYSTEM
    })
    public Uni<StatusView> city(
            int fiscalYear,
            @QueryParam("type") @Nullable String type,
            @QueryParam("group") @Nullable String group,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return city.of(
                fiscalYear,
                new CityStatus.Filter(type, group, caller.get().scope()),
                PageRequest.of(limit, cursor),
                Bangkok.today(clock));
    }

    @GET
    @Path("{fiscalYear}/{organisation}")
    @RolesAllowed({
        Roles.DISTRICT_OFFICER, Roles.SECTION_OFFICER, Roles.DISTRICT_DIRECTOR,
        Roles.CENTRE_ANALYST, Roles.AUDITOR, Roles.CITY_SYSTEM
    })
    public Uni<OrganisationStatus.Year> organisation(int fiscalYear, String organisation) {
        if (!caller.get().scope().covers(organisation)) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return organisations.of(fiscalYear, organisation);
    }
}
