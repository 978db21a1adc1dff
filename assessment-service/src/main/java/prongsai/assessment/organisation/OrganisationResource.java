package prongsai.assessment.organisation;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import prongsai.assessment.organisation.Organisation.Description;
import prongsai.platform.answer.Answer;
import prongsai.platform.answer.Page;
import prongsai.platform.answer.PageRequest;
import prongsai.platform.answer.Transactions;
import prongsai.platform.identity.CurrentCaller;
import prongsai.platform.identity.Roles;

/** Organisations: read by everybody, kept by the centre. */
@Path("/api/v1/organisations")
class OrganisationResource {
    private final Organisations organisations;
    private final Transactions transactions;
    private final CurrentCaller caller;

    OrganisationResource(Organisations organisations, Transactions transactions, CurrentCaller caller) {
        this.organisations = organisations;
        this.transactions = transactions;
        this.caller = caller;
    }

    /** What the centre says of an organisation. */
    record DescribeOrganisation(
            @NotBlank(message = "error.required") @Size(max = 200, message = "error.too-long")
            String nameTh,

            @NotBlank(message = "error.required") @Size(max = 200, message = "error.too-long")
            String nameEn,

            @NotBlank(message = "error.required") @Pattern(regexp = "[a-z-]{1,40}", message = "error.kind-of-value")
            String type,

            @Nullable @Size(max = 40, message = "error.too-long")
            String group,

            @Nullable Boolean groupVerified,
            @Nullable String parent,

            @Nullable @Pattern(regexp = "[a-z-]{1,40}", message = "error.kind-of-value")
            String frameworkScope,

            @Nullable @Size(max = 200, message = "error.too-many")
            List<@Valid Section> sections) {
        Description description() {
            return new Description(
                    nameTh,
                    nameEn,
                    type,
                    group,
                    Boolean.TRUE.equals(groupVerified),
                    parent,
                    frameworkScope,
                    sections == null ? List.of() : sections);
        }
    }

    /** A new organisation and its code. */
    record RegisterOrganisation(
            @NotNull(message = "error.required")
            @Pattern(regexp = "[0-9A-Z-]{1,20}", message = "error.organisation-code")
            String code,

            @NotBlank(message = "error.required") @Size(max = 200, message = "error.too-long")
            String nameTh,

            @NotBlank(message = "error.required") @Size(max = 200, message = "error.too-long")
            String nameEn,

            @NotBlank(message = "error.required") @Pattern(regexp = "[a-z-]{1,40}", message = "error.kind-of-value")
            String type,

            @Nullable @Size(max = 40, message = "error.too-long")
            String group,

            @Nullable Boolean groupVerified,
            @Nullable String parent,

            @Nullable @Pattern(regexp = "[a-z-]{1,40}", message = "error.kind-of-value")
            String frameworkScope,

            @Nullable @Size(max = 200, message = "error.too-many")
            List<@Valid Section> sections) {
        Description description() {
            return new Description(
                    nameTh,
                    nameEn,
                    type,
                    group,
                    Boolean.TRUE.equals(groupVerified),
                    parent,
                    frameworkScope,
                    sections == null ? List.of() : sections);
        }
    }

    @GET
    @PermitAll
    @WithSession
    public Uni<Page<OrganisationView>> list(
            @QueryParam("type") @Nullable String type,
            @QueryParam("group") @Nullable String group,
            @QueryParam("parent") @Nullable String parent,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return organisations.page(type, group, parent, PageRequest.of(limit, cursor));
    }

    @GET
    @Path("{code}")
    @PermitAll
    @WithSession
    public Uni<OrganisationView> one(String code) {
        return organisations.get(code).map(Organisation::view);
    }

    @POST
    @RolesAllowed(Roles.CENTRE_ANALYST)
    @Cancellable(false)
    public Uni<Response> register(@Valid @NotNull(message = "error.required") RegisterOrganisation body) {
        return transactions.in(caller.get(), change -> organisations
                .findById(body.code())
                .invoke(known -> {
                    if (known != null) {
                        throw OrganisationProblem.ORGANISATION_EXISTS.because(body.code());
                    }
                })
                .chain(() -> parentIsKnown(body.code(), body.parent()))
                .chain(() -> {
                    Organisation organisation = Organisation.named(body.code(), body.description());
                    return organisations.persist(organisation).call(() -> change.publish(organisation.registered()));
                })
                .map(organisation -> Answer.created(
                        "/api/v1/organisations/" + organisation.code(), organisation.view(), organisation.version())));
    }

    @PUT
    @Path("{code}")
    @RolesAllowed(Roles.CENTRE_ANALYST)
    @Cancellable(false)
    public Uni<Response> change(String code, @Valid @NotNull(message = "error.required") DescribeOrganisation body) {
        return transactions.in(caller.get(), change -> organisations
                .getToChange(code)
                .invoke(organisation -> change.expect(organisation.version()))
                .call(() -> parentIsKnown(code, body.parent()))
                .call(organisation -> change.publish(organisation.change(body.description())))
                .map(organisation -> Answer.ok(organisation.view(), organisation.version())));
    }

    private Uni<Void> parentIsKnown(String code, @Nullable String parent) {
        if (parent == null) {
            return Uni.createFrom().voidItem();
        }
        return organisations
                .findById(parent)
                .onItem()
                .ifNull()
                .failWith(() -> OrganisationProblem.PARENT_UNKNOWN.because(parent))
                .chain(() -> organisations.standsBelow(parent, code))
                .invoke(below -> {
                    if (below) {
                        throw OrganisationProblem.PARENT_BELOW_ITSELF.because(parent, code);
                    }
                })
                .replaceWithVoid();
    }
}
