package prongsai.assessment.framework;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import prongsai.platform.answer.Transactions;
import prongsai.platform.identity.CurrentCaller;
import prongsai.platform.identity.Roles;
import prongsai.platform.problem.Problem;

/** Frameworks as files: taken away by everybody, edited in a spreadsheet, and sent back by the centre. */
@Path("/api/v1/frameworks/{fiscalYear}")
class FrameworkFileResource {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Frameworks frameworks;
    private final DraftingFrameworks drafting;
    private final ReadingFrameworks reading;
    private final Transactions transactions;
    private final CurrentCaller caller;
    private final Vertx vertx;

    FrameworkFileResource(
            Frameworks frameworks,
            DraftingFrameworks drafting,
            ReadingFrameworks reading,
            Transactions transactions,
            CurrentCaller caller,
            Vertx vertx) {
        this.frameworks = frameworks;
        this.drafting = drafting;
        this.reading = reading;
        this.transactions = transactions;
        this.caller = caller;
        this.vertx = vertx;
    }

    /** The active revision, else the draft, as a workbook with a sheet per kind of entry. */
    @GET
    @Path("export.xlsx")
    @Produces(XLSX)
    @PermitAll
    @WithSession
    public Uni<Response> xlsx(int fiscalYear, @QueryParam("scope") @DefaultValue(Framework.DISTRICTS) String scope) {
        return frameworks
                .current(fiscalYear, scope)
                .chain(framework -> vertx.executeBlocking(() -> WritingFrameworks.xlsx(framework.content()), false))
                .map(file -> file(file, XLSX, fiscalYear, scope, "xlsx"));
    }

    /** The same as JSON, in the form that can be sent back. */
    @GET
    @Path("export.json")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @WithSession
    public Uni<Response> json(int fiscalYear, @QueryParam("scope") @DefaultValue(Framework.DISTRICTS) String scope) {
        return frameworks
                .current(fiscalYear, scope)
                .map(framework -> file(framework.content(), MediaType.APPLICATION_JSON, fiscalYear, scope, "json"));
    }

    /**
     * Saves what an edited workbook or JSON says as the year's draft; with {@code dryRun=true} only says what would be saved.
     * What is wrong is told by sheet and cell.
     */
    @POST
    @Path("imports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Roles.CENTRE_ANALYST)
    @Cancellable(false)
    public Uni<Response> take(
            int fiscalYear,
            @QueryParam("scope")
                    @DefaultValue(Framework.DISTRICTS)
                    @Pattern(regexp = "[a-z-]{1,40}", message = "error.kind-of-value")
                    String scope,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @RestForm("file") @Nullable FileUpload file) {
        DraftingFrameworks.requireYear(fiscalYear);
        if (file == null) {
            throw Problem.invalid("/file", "error.required");
        }
        return vertx.executeBlocking(() -> reading.read(file.uploadedFile()), false)
                .chain(content -> dryRun
                        ? Uni.createFrom()
                                .item(() -> Response.ok(DraftingFrameworks.asDraft(fiscalYear, scope, content))
                                        .build())
                        : transactions.in(caller.get(), change -> drafting.save(change, fiscalYear, scope, content)));
    }

    private static Response file(Object content, String type, int fiscalYear, String scope, String kind) {
        return Response.ok(content)
                .type(type)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"framework-" + fiscalYear + "-" + scope.replaceAll("[^a-z-]", "") + "."
                                + kind + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
