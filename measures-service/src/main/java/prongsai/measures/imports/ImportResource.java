package prongsai.measures.imports;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import prongsai.measures.imports.Finding.Collected;
import prongsai.measures.imports.ImportingPlans.Brought;
import prongsai.measures.imports.ReadingPapers.Understood;
import prongsai.platform.identity.Caller;
import prongsai.platform.identity.CurrentCaller;
import prongsai.platform.identity.Roles;
import prongsai.platform.problem.Problem;
import prongsai.platform.problem.ProblemTexts;
import prongsai.platform.time.FiscalYear;
import prongsai.platform.time.Half;

/** A plan, or a report, that exists on paper gets in: tried, corrected, accepted. */
@Path("/api/v1/plans/{id}/imports")
class ImportResource {
    private final ImportingPlans importing;
    private final ImportSettings settings;
    private final CurrentCaller caller;
    private final Vertx vertx;

    ImportResource(ImportingPlans importing, ImportSettings settings, CurrentCaller caller, Vertx vertx) {
        this.importing = importing;
        this.settings = settings;
        this.caller = caller;
        this.vertx = vertx;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.DISTRICT_DIRECTOR})
    @Cancellable(false)
    @Operation(
            operationId = "importPlan",
            summary = "Bring a file into a plan, all or nothing",
            description = "DOCX with an official table (3, 4, 5 or 8 columns), or XLSX in the layout of"
                    + " /plans/template.xlsx. With dryRun=true nothing is written. The answer's rows, corrected, can be sent to"
                    + " the same address as application/json {\"rows\": [...]}. Form fields beside file: round (M6, M12),"
                    + " itemYear and oitYear (the years that bare codes mean).")
    @APIResponse(
            responseCode = "200",
            description = "What was understood; where a row was rejected, nothing was written",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "400", description = "No official table, or a damaged file")
    @APIResponse(responseCode = "409", description = "The plan is with the director, or the round is frozen")
    @APIResponse(responseCode = "413", description = "The file, or what it unpacks to, is too large")
    @APIResponse(responseCode = "415", description = "Neither DOCX nor XLSX, or with macros or a password")
    public Uni<Response> bring(
            UUID id,
            @RestForm("file") @Nullable List<FileUpload> file,
            @RestForm("round") @Nullable String round,
            @RestForm("itemYear") @Nullable String itemYear,
            @RestForm("oitYear") @Nullable String oitYear,
            @QueryParam("dryRun") @Nullable Boolean dryRun,
            @Context HttpHeaders headers) {
        Caller who = caller.get();
        Locale language = ProblemTexts.language(headers.getAcceptableLanguages());
        return importing
                .target(id, who.scope())
                .chain(target -> {
                    if (file == null || file.size() != 1) {
                        throw Problem.invalid("/file", "error.import-one-file");
                    }
                    PaperYears.Said said =
                            new PaperYears.Said(year("itemYear", itemYear), year("oitYear", oitYear), half(round));
                    java.nio.file.Path sent = file.get(0).uploadedFile();
                    return vertx.executeBlocking(
                            () -> {
                                Collected findings = new Collected();
                                Understood read = SentPaper.read(
                                        sent, settings, target.fiscalYear(), target.basisFiscalYear(), said, findings);
                                return new Brought(read.rows(), read.annexes(), findings, language);
                            },
                            false);
                })
                .chain(brought -> answer(id, brought, Boolean.TRUE.equals(dryRun), who));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.DISTRICT_DIRECTOR})
    @Cancellable(false)
    @Operation(hidden = true)
    public Uni<Response> accept(
            UUID id,
            @Valid @NotNull(message = "error.required") CorrectedRows body,
            @QueryParam("dryRun") @Nullable Boolean dryRun,
            @Context HttpHeaders headers) {
        Caller who = caller.get();
        Locale language = ProblemTexts.language(headers.getAcceptableLanguages());
        return importing
                .target(id, who.scope())
                .map(target -> new Brought(body.understood(), List.of(), new Collected(), language))
                .chain(brought -> answer(id, brought, Boolean.TRUE.equals(dryRun), who));
    }

    private Uni<Response> answer(UUID id, Brought brought, boolean dryRun, Caller who) {
        return dryRun
                ? importing.tryOut(id, brought, who.scope()).map(view -> Response.ok(view)
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .header("Vary", "Accept-Language")
                        .build())
                : importing.write(id, brought, who);
    }

    private static @Nullable Integer year(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            int year = Integer.parseInt(Words.plain(typed));
            new FiscalYear(year);
            return year;
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("/" + field, "error.not-a-fiscal-year");
        }
    }

    private static @Nullable Half half(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return Half.valueOf(typed.strip());
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("/round", "error.kind-of-value");
        }
    }
}
