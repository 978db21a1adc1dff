package prongsai.reporting.status;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import prongsai.platform.answer.PageRequest;
import prongsai.platform.answer.VersionedReads;
import prongsai.platform.identity.CurrentCaller;
import prongsai.platform.identity.Roles;
import prongsai.platform.identity.Scope;
import prongsai.platform.problem.CommonProblem;
import prongsai.platform.time.Bangkok;

/** The state of the city and of each organisation. Who is bound to one organisation sees only that one, in the sums too. */
@Path("/api/v1/status")
class StatusResource {
    private final CityStatus city;
    private final OrganisationStatus organisations;
    private final StateVersions versions;
    private final VersionedReads reads;
    private final CurrentCaller caller;
    private final Clock clock;

    StatusResource(
            CityStatus city,
            OrganisationStatus organisations,
            StateVersions versions,
            VersionedReads reads,
            CurrentCaller caller,
            Clock clock) {
        this.city = city;
        this.organisations = organisations;
        this.versions = versions;
        this.reads = reads;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Every organisation of a type, a page at a time (by default all 50 districts), with the sums over all of them. With {@code
     * sort} = {@code total}, {@code percent} or {@code overdue} it is a ranking, the highest figure first.
     */
    @GET
    @Path("{fiscalYear}")
    @RolesAllowed({
        Roles.DISTRICT_OFFICER, Roles.SECTION_OFFICER, Roles.DISTRICT_DIRECTOR,
        Roles.CENTRE_ANALYST, Roles.AUDITOR, Roles.CITY_SYSTEM
    })
    public Uni<RestResponse<StatusView>> city(
            int fiscalYear,
            @QueryParam("type") @Nullable String type,
            @QueryParam("group") @Nullable String group,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Chosen chosen = new Chosen(type, group, caller.get().scope());
        Order order = Order.of(sort);
        PageRequest page = PageRequest.of(limit, cursor);
        LocalDate today = Bangkok.today(clock);
        return reads.of(
                versions.of(fiscalYear, chosen.scope(), today), () -> city.of(fiscalYear, chosen, order, page, today));
    }

    /** One organisation's year, down to each measure and its evidence. */
    @GET
    @Path("{fiscalYear}/{organisation}")
    @RolesAllowed({
        Roles.DISTRICT_OFFICER, Roles.SECTION_OFFICER, Roles.DISTRICT_DIRECTOR,
        Roles.CENTRE_ANALYST, Roles.AUDITOR, Roles.CITY_SYSTEM
    })
    public Uni<RestResponse<OrganisationStatus.Year>> organisation(int fiscalYear, String organisation) {
        if (!caller.get().scope().covers(organisation)) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return reads.of(
                versions.of(fiscalYear, new Scope.Only(organisation)),
                () -> organisations.of(fiscalYear, organisation));
    }
}
