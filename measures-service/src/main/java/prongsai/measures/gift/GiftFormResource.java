package prongsai.measures.gift;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import prongsai.platform.answer.Answer;
import prongsai.platform.answer.Page;
import prongsai.platform.answer.PageRequest;
import prongsai.platform.answer.Transactions;
import prongsai.platform.identity.Caller;
import prongsai.platform.identity.CurrentCaller;
import prongsai.platform.identity.Roles;
import prongsai.platform.problem.CommonProblem;
import prongsai.platform.problem.Problem;
import prongsai.platform.time.Half;

/** What the centre asks in gift returns of a fiscal year (Buddhist Era), and how far the organisations are. */
@Path("/api/v1/gift-returns/{fiscalYear}")
class GiftFormResource {
    private final GiftForms forms;
    private final GiftReturns returns;
    private final Transactions transactions;
    private final CurrentCaller caller;

    GiftFormResource(GiftForms forms, GiftReturns returns, Transactions transactions, CurrentCaller caller) {
        this.forms = forms;
        this.returns = returns;
        this.transactions = transactions;
        this.caller = caller;
    }

    /** The fields of an entry. */
    record SetForm(
            @NotNull(message = "error.required") @Size(min = 1, max = 30, message = "error.too-many")
            List<@Valid @NotNull GiftField> fields) {
        List<GiftField> distinct() {
            if (fields.stream().map(GiftField::key).distinct().count() < fields.size()) {
                throw Problem.invalid("/fields", "error.twice");
            }
            return fields;
        }
    }

    /** The form; {@code verified} where the centre has set it. */
    record FormView(int fiscalYear, boolean verified, List<GiftField> fields) {
        static FormView of(GiftForm form) {
            return new FormView(form.fiscalYear(), form.verified(), form.fields());
        }
    }

    /** How far the organisations are with a round; what they say is not shown here. */
    @GET
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.DISTRICT_DIRECTOR, Roles.CENTRE_ANALYST})
    @WithSession
    public Uni<Page<GiftReturnView.Line>> list(
            int fiscalYear,
            @QueryParam("round") @NotNull(message = "error.required") Half round,
            @QueryParam("status") GiftReturn.@Nullable Status status,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        requireYear(fiscalYear);
        PageRequest page = PageRequest.of(limit, cursor);
        return returns.page(fiscalYear, round, status, page, caller.get().scope())
                .map(all -> Page.of(all, page, GiftReturnView.Line::organisation));
    }

    @GET
    @Path("form")
    @RolesAllowed({
        Roles.DISTRICT_OFFICER,
        Roles.SECTION_OFFICER,
        Roles.DISTRICT_DIRECTOR,
        Roles.CENTRE_ANALYST,
        Roles.AUDITOR
    })
    @WithSession
    public Uni<Response> form(int fiscalYear) {
        requireYear(fiscalYear);
        return forms.of(fiscalYear, caller.get().scope()).map(form -> Response.ok(FormView.of(form))
                .header("ETag", "\"" + form.version() + "\"")
                .build());
    }

    @PUT
    @Path("form")
    @RolesAllowed(Roles.CENTRE_ANALYST)
    @Cancellable(false)
    public Uni<Response> setForm(int fiscalYear, @Valid @NotNull(message = "error.required") SetForm body) {
        requireYear(fiscalYear);
        Caller who = caller.get();
        List<GiftField> fields = body.distinct();
        return transactions.in(who, change -> forms.of(fiscalYear, who.scope())
                .invoke(form -> change.expect(form.version()))
                .call(form -> change.publish(form.set(fields)))
                .chain(form -> forms.getSession().chain(session -> session.merge(form)))
                .map(form -> Answer.ok(FormView.of(form), form.version())));
    }

    static void requireYear(int fiscalYear) {
        if (fiscalYear < 2500 || fiscalYear > 2699) {
            throw CommonProblem.NOT_FOUND.because();
        }
    }
}
