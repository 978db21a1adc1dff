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
import prongsai.platform.answer.Page;
import prongsai.platform.answer.PageRequest;
import prongsai.platform.answer.VersionedReads;
import prongsai.platform.identity.CurrentCaller;
import prongsai.platform.identity.Roles;
import prongsai.platform.time.Bangkok;

/** The year by indicators, by sections, and what is late in it. Who is bound to one organisation sees only that one. */
@Path("/api/v1/status")
class StatusViewsResource {
    private final CityIndicators indicators;
    private final CitySections sections;
    private final OverdueMeasures overdue;
    private final StateVersions versions;
    private final VersionedReads reads;
    private final CurrentCaller caller;
    private final Clock clock;

    StatusViewsResource(
            CityIndicators indicators,
            CitySections sections,
            OverdueMeasures overdue,
            StateVersions versions,
            VersionedReads reads,
            CurrentCaller caller,
            Clock clock) {
        this.indicators = indicators;
        this.sections = sections;
        this.overdue = overdue;
        this.versions = versions;
        this.reads = reads;
        this.caller = caller;
        this.clock = clock;
    }

    /** Organisations by indicators: the score the plan is based on, its change, and the measures that answer it. */
    @GET
    @Path("{fiscalYear}/indicators")
    @RolesAllowed({
        Roles.DISTRICT_OFFICER, Roles.SECTION_OFFICER, Roles.DISTRICT_DIRECTOR,
        Roles.CENTRE_ANALYST, Roles.AUDITOR, Roles.CITY_SYSTEM
    })
    public Uni<RestResponse<IndicatorsView>> indicators(
            int fiscalYear,
            @QueryParam("type") @Nullable String type,
            @QueryParam("group") @Nullable String group,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Chosen chosen = new Chosen(type, group, caller.get().scope());
        PageRequest page = PageRequest.of(limit, cursor);
        return reads.of(versions.of(fiscalYear, chosen.scope()), () -> indicators.of(fiscalYear, chosen, page));
    }

    /** The work of each section, of the whole city or of one organisation. */
    @GET
    @Path("{fiscalYear}/sections")
    @RolesAllowed({
        Roles.DISTRICT_OFFICER, Roles.SECTION_OFFICER, Roles.DISTRICT_DIRECTOR,
        Roles.CENTRE_ANALYST, Roles.AUDITOR, Roles.CITY_SYSTEM
    })
    public Uni<RestResponse<SectionsView>> sections(
            int fiscalYear,
            @QueryParam("type") @Nullable String type,
            @QueryParam("group") @Nullable String group,
            @QueryParam("organisation") @Nullable String organisation) {
        Chosen chosen = new Chosen(type, group, caller.get().scope());
        LocalDate today = Bangkok.today(clock);
        return reads.of(
                versions.of(fiscalYear, chosen.scope(), today),
                () -> sections.of(fiscalYear, chosen, organisation, today));
    }

    /** The measures that are late today, the longest late first. */
    @GET
    @Path("{fiscalYear}/overdue")
    @RolesAllowed({
        Roles.DISTRICT_OFFICER, Roles.SECTION_OFFICER, Roles.DISTRICT_DIRECTOR,
        Roles.CENTRE_ANALYST, Roles.AUDITOR, Roles.CITY_SYSTEM
    })
    public Uni<RestResponse<Page<OverdueMeasure>>> overdue(
            int fiscalYear,
            @QueryParam("type") @Nullable String type,
            @QueryParam("group") @Nullable String group,
            @QueryParam("organisation") @Nullable String organisation,
            @QueryParam("section") @Nullable String section,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Chosen chosen = new Chosen(type, group, caller.get().scope());
        PageRequest page = PageRequest.of(limit, cursor);
        LocalDate today = Bangkok.today(clock);
        return reads.of(
                versions.of(fiscalYear, chosen.scope(), today),
                () -> overdue.of(fiscalYear, chosen, organisation, section, page, today));
    }
}
