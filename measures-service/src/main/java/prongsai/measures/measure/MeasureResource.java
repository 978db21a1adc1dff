package prongsai.measures.measure;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import prongsai.measures.plan.Plans;
import prongsai.platform.answer.Answer;
import prongsai.platform.answer.Page;
import prongsai.platform.answer.PageRequest;
import prongsai.platform.answer.Transactions;
import prongsai.platform.answer.VersionedReads;
import prongsai.platform.events.DomainEvent;
import prongsai.platform.identity.Caller;
import prongsai.platform.identity.CurrentCaller;
import prongsai.platform.identity.Roles;
import prongsai.platform.identity.Scope;
import prongsai.platform.time.Bangkok;

/** Measures as they are carried out: work lists, progress, completion. */
@Path("/api/v1/measures")
class MeasureResource {
    private final Measures measures;
    private final CarryingOut carryingOut;
    private final Plans plans;
    private final VersionedReads reads;
    private final Transactions transactions;
    private final CurrentCaller caller;
    private final Clock clock;

    MeasureResource(
            Measures measures,
            CarryingOut carryingOut,
            Plans plans,
            VersionedReads reads,
            Transactions transactions,
            CurrentCaller caller,
            Clock clock) {
        this.measures = measures;
        this.carryingOut = carryingOut;
        this.plans = plans;
        this.reads = reads;
        this.transactions = transactions;
        this.caller = caller;
        this.clock = clock;
    }

    /** How far it is; {@code on} is a Bangkok day, today where it is left out. */
    record ReportProgress(
            @NotNull(message = "error.required")
            @Min(value = 0, message = "error.percent")
            @Max(value = 100, message = "error.percent")
            Integer percent,

            @Nullable @Size(max = 4000, message = "error.too-long")
            String note,

            @Nullable LocalDate on) {}

    /** That it is done, and on which day. */
    record CompleteMeasure(
            @Nullable @Size(max = 4000, message = "error.too-long")
            String note,

            @Nullable LocalDate on) {}

    /** Why. */
    record GiveReason(
            @NotBlank(message = "error.required") @Size(max = 2000, message = "error.too-long")
            String reason) {}

    @GET
    @RolesAllowed({
        Roles.DISTRICT_OFFICER, Roles.SECTION_OFFICER, Roles.DISTRICT_DIRECTOR,
        Roles.CENTRE_ANALYST, Roles.AUDITOR, Roles.CITY_SYSTEM
    })
    public Uni<RestResponse<Page<MeasureView>>> list(
            @QueryParam("organisation") @Nullable String organisation,
            @QueryParam("fiscalYear") @Nullable Integer fiscalYear,
            @QueryParam("section") @Nullable @Pattern(regexp = "[A-Z0-9_-]{1,40}", message = "error.kind-of-value")
                    String section,
            @QueryParam("status") @Nullable MeasureStatus status,
            @QueryParam("overdue") @Nullable Boolean overdue,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        PageRequest page = PageRequest.of(limit, cursor);
        Scope scope = caller.get().scope();
        LocalDate today = Bangkok.today(clock);
        Measures.Wanted wanted = new Measures.Wanted(organisation, fiscalYear, section, status, overdue, today, null);
        Supplier<Uni<Page<MeasureView>>> answer = () -> Panache.withSession(() -> measures.page(wanted, page, scope))
                .map(all -> Page.of(all, page, measure -> Measures.key(measure, wanted))
                        .map(measure -> MeasureView.of(measure, today)));
        String office = scope.own() == null ? organisation : scope.own();
        return office == null || fiscalYear == null
                ? answer.get().map(RestResponse::ok)
                : reads.of(
                        plans.edition(office, fiscalYear, scope).map(edition -> office + "-" + edition + "-" + today),
                        answer);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Roles.DISTRICT_OFFICER, Roles.SECTION_OFFICER, Roles.DISTRICT_DIRECTOR,
        Roles.CENTRE_ANALYST, Roles.AUDITOR, Roles.CITY_SYSTEM
    })
    @WithSession
    public Uni<Response> one(UUID id) {
        return measures.get(id, caller.get().scope()).map(measure -> Response.ok(view(measure))
                .header("ETag", '"' + etag(measure) + '"')
                .build());
    }

    @POST
    @Path("{id}/progress")
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.SECTION_OFFICER, Roles.DISTRICT_DIRECTOR})
    @Cancellable(false)
    public Uni<Response> progress(UUID id, @Valid @NotNull(message = "error.required") ReportProgress body) {
        Caller who = caller.get();
        return carryOut(
                id, who, m -> m.progress(body.percent(), body.note(), day(body.on()), clock.instant(), who.user()));
    }

    @POST
    @Path("{id}/complete")
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.SECTION_OFFICER, Roles.DISTRICT_DIRECTOR})
    @Cancellable(false)
    public Uni<Response> complete(UUID id, @Valid @Nullable CompleteMeasure body) {
        Caller who = caller.get();
        String note = body == null ? null : body.note();
        LocalDate on = day(body == null ? null : body.on());
        return carryOut(id, who, measure -> measure.complete(note, on, clock.instant(), who.user()));
    }

    @POST
    @Path("{id}/reopen")
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.SECTION_OFFICER, Roles.DISTRICT_DIRECTOR})
    @Cancellable(false)
    public Uni<Response> reopen(UUID id, @Valid @NotNull(message = "error.required") GiveReason body) {
        Caller who = caller.get();
        return carryOut(id, who, measure -> measure.reopen(body.reason(), day(null), clock.instant(), who.user()));
    }

    @POST
    @Path("{id}/withdraw")
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.DISTRICT_DIRECTOR})
    @Cancellable(false)
    public Uni<Response> withdraw(UUID id, @Valid @NotNull(message = "error.required") GiveReason body) {
        Caller who = caller.get();
        return carryOut(id, who, measure -> measure.withdraw(body.reason(), day(null), clock.instant(), who.user()));
    }

    /** A recurring measure was carried out for one of its days; the day is a Bangkok day, {@code 2023-03-30}. */
    @POST
    @Path("{id}/occurrences/{date}")
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.SECTION_OFFICER, Roles.DISTRICT_DIRECTOR})
    @Cancellable(false)
    public Uni<Response> tick(UUID id, LocalDate date, @Valid @Nullable CompleteMeasure body) {
        Caller who = caller.get();
        String note = body == null ? null : body.note();
        LocalDate on = day(body == null ? null : body.on());
        return carryOut(id, who, measure -> measure.tick(date, note, on, clock.instant(), who.user()));
    }

    @DELETE
    @Path("{id}/occurrences/{date}")
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.SECTION_OFFICER, Roles.DISTRICT_DIRECTOR})
    @Cancellable(false)
    public Uni<Response> untick(UUID id, LocalDate date) {
        Caller who = caller.get();
        return carryOut(id, who, measure -> measure.untick(date, day(null), clock.instant(), who.user()));
    }

    private Uni<Response> carryOut(UUID id, Caller who, Function<Measure, DomainEvent> how) {
        return transactions.atOnce(who, change -> carryingOut
                .of(id, change, measure -> {
                    requireOwnSection(measure, who);
                    change.expect(etag(measure));
                    return how.apply(measure);
                })
                .map(measure -> Answer.ok(view(measure), etag(measure))));
    }

    private static void requireOwnSection(Measure measure, Caller who) {
        boolean bound = who.is(Roles.SECTION_OFFICER);
        if (bound && !measure.concerns(Objects.requireNonNullElse(who.section(), ""))) {
            throw MeasureProblem.MEASURE_OF_ANOTHER_SECTION.because();
        }
    }

    private LocalDate day(@Nullable LocalDate given) {
        return given == null ? Bangkok.today(clock) : given;
    }

    private MeasureView view(Measure measure) {
        return MeasureView.of(measure, Bangkok.today(clock));
    }

    private String etag(Measure measure) {
        return measure.version() + "-" + Bangkok.today(clock);
    }
}
