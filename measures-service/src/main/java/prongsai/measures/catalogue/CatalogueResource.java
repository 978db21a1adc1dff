package prongsai.measures.catalogue;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import prongsai.measures.framework.KnownFrameworks;
import prongsai.platform.answer.Answer;
import prongsai.platform.answer.Page;
import prongsai.platform.answer.PageRequest;
import prongsai.platform.answer.Transactions;
import prongsai.platform.identity.CurrentCaller;
import prongsai.platform.identity.Roles;
import prongsai.platform.problem.Problem;
import prongsai.platform.thai.ItemCode;

/** The catalogue of standard measures: read by everybody signed in, kept by the centre. Fiscal years are Buddhist. */
@Path("/api/v1/catalogue")
class CatalogueResource {
    private final StandardMeasures standards;
    private final StandardMeasureUses uses;
    private final KnownFrameworks frameworks;
    private final Transactions transactions;
    private final CurrentCaller caller;

    CatalogueResource(
            StandardMeasures standards,
            StandardMeasureUses uses,
            KnownFrameworks frameworks,
            Transactions transactions,
            CurrentCaller caller) {
        this.standards = standards;
        this.uses = uses;
        this.frameworks = frameworks;
        this.transactions = transactions;
        this.caller = caller;
    }

    /**
     * By indicator. An item finds what was written for it in another year as well, where it is known to ask the same; without
     * {@code fiscalYear} its code means that of any year. Retired ones are shown where {@code retired=true} asks for them.
     */
    @GET
    @RolesAllowed({
        Roles.DISTRICT_OFFICER, Roles.SECTION_OFFICER, Roles.DISTRICT_DIRECTOR,
        Roles.CENTRE_ANALYST, Roles.AUDITOR, Roles.CITY_SYSTEM
    })
    @WithSession
    public Uni<Page<StandardMeasureView>> list(
            @QueryParam("item") @Nullable String item,
            @QueryParam("fiscalYear") @Nullable Integer fiscalYear,
            @QueryParam("indicator") @Nullable Integer indicator,
            @QueryParam("retired") @DefaultValue("false") Boolean retired,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        PageRequest page = PageRequest.of(limit, cursor);
        String code = item == null ? null : code(item);
        return standards
                .all()
                .map(all -> all.stream()
                        .filter(one -> one.retired() == retired)
                        .filter(one ->
                                indicator == null || indicator.equals(one.text().indicator()))
                        .toList())
                .chain(all -> code == null ? Uni.createFrom().item(all) : forItem(all, fiscalYear, code))
                .map(all -> Page.of(after(all, page), page, CatalogueResource::key))
                .chain(this::view);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Roles.DISTRICT_OFFICER, Roles.SECTION_OFFICER, Roles.DISTRICT_DIRECTOR,
        Roles.CENTRE_ANALYST, Roles.AUDITOR, Roles.CITY_SYSTEM
    })
    @WithSession
    public Uni<Response> one(UUID id) {
        return standards.get(id).chain(one -> view(one).map(view -> Response.ok(view)
                .header("ETag", '"' + etag(one, view) + '"')
                .build()));
    }

    @POST
    @RolesAllowed(Roles.CENTRE_ANALYST)
    @Cancellable(false)
    public Uni<Response> add(@Valid @NotNull(message = "error.required") StandardWords body) {
        StandardText text = body.understood();
        StandardMeasure standard = new StandardMeasure(UUID.randomUUID());
        return transactions.in(caller.get(), change -> change.publish(standard.keep(text))
                .chain(() -> standards.persist(standard))
                .chain(() -> view(standard))
                .map(view -> Answer.created("/api/v1/catalogue/" + standard.id(), view, etag(standard, view))));
    }

    /** Also offers one again that was retired. */
    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.CENTRE_ANALYST)
    @Cancellable(false)
    public Uni<Response> reword(UUID id, @Valid @NotNull(message = "error.required") StandardWords body) {
        StandardText text = body.understood();
        return transactions.in(caller.get(), change -> standards
                .toChange(id)
                .invoke(one -> change.expect(one.version()))
                .call(one -> meansTheSame(one.text(), text) ? Uni.createFrom().voidItem() : uses.meaningChanged(id))
                .call(one -> change.publish(one.keep(text)))
                .chain(one -> view(one).map(view -> Answer.ok(view, etag(one, view)))));
    }

    /** Takes it out where nobody ever used it; else it is retired, so that what came of it stays known. */
    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.CENTRE_ANALYST)
    @Cancellable(false)
    public Uni<Response> retire(UUID id) {
        return transactions.in(caller.get(), change -> standards
                .toChange(id)
                .invoke(one -> change.expect(one.version()))
                .call(one -> uses.ever(id)
                        .chain(ever -> ever
                                ? change.publish(one.retire())
                                : change.publish(one.remove()).chain(() -> standards.delete(one))))
                .replaceWith(Answer.done()));
    }

    private Uni<List<StandardMeasure>> forItem(List<StandardMeasure> all, @Nullable Integer year, String code) {
        String organisation = Objects.requireNonNullElse(caller.get().organisation(), "");
        return frameworks
                .scopeOf(organisation)
                .chain(scope -> frameworks.concordances(Objects.requireNonNullElse(scope, KnownFrameworks.DISTRICTS)))
                .map(concordances -> new Fitting(all, concordances).forItem(year, code));
    }

    private static String code(String typed) {
        return ItemCode.tryParse(typed)
                .map(ItemCode::toString)
                .orElseThrow(() -> Problem.invalid("item", "error.not-a-code", typed));
    }

    private static List<StandardMeasure> after(List<StandardMeasure> all, PageRequest page) {
        return all.stream()
                .filter(one -> key(one).compareTo(page.after()) > 0)
                .limit(page.oneMore())
                .toList();
    }

    private static String key(StandardMeasure one) {
        int indicator = Objects.requireNonNullElse(one.text().indicator(), 100);
        return String.format(Locale.ROOT, "%03d/%s", indicator, one.id());
    }

    private Uni<Page<StandardMeasureView>> view(Page<StandardMeasure> page) {
        return uses.figures(page.items().stream().map(StandardMeasure::id).toList())
                .map(figures ->
                        page.map(one -> StandardMeasureView.of(one, StandardMeasureUses.of(figures, one.id()))));
    }

    private Uni<StandardMeasureView> view(StandardMeasure one) {
        return uses.figures(List.of(one.id()))
                .map(figures -> StandardMeasureView.of(one, StandardMeasureUses.of(figures, one.id())));
    }

    private static boolean meansTheSame(StandardText before, StandardText now) {
        return before.items().equals(now.items()) && Objects.equals(before.indicator(), now.indicator());
    }

    /** The version, and the figures, which change without it. */
    private static String etag(StandardMeasure one, StandardMeasureView view) {
        return one.version() + "-" + view.used() + "." + Objects.hash(view.effect());
    }
}
