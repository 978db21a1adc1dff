package prongsai.assessment.imports;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import prongsai.platform.answer.Page;
import prongsai.platform.answer.PageRequest;
import prongsai.platform.identity.Caller;
import prongsai.platform.identity.CurrentCaller;
import prongsai.platform.identity.Roles;
import prongsai.platform.problem.CommonProblem;
import prongsai.platform.problem.Problem;
import prongsai.platform.time.FiscalYear;

/** Scores from a file: tried, brought in, and how far that is; kept by the centre. */
@Path("/api/v1/assessments/imports")
class ImportResource {
    private static final String DISTRICTS = "bma-district-office";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ImportingScores importing;
    private final AnsweringRuns answering;
    private final ImportRuns runs;
    private final ShowingRuns showing;
    private final ImportTemplate template;
    private final ImportSettings settings;
    private final CurrentCaller caller;
    private final Clock clock;
    private final Vertx vertx;

    ImportResource(
            ImportingScores importing,
            AnsweringRuns answering,
            ImportRuns runs,
            ShowingRuns showing,
            ImportTemplate template,
            ImportSettings settings,
            CurrentCaller caller,
            Clock clock,
            Vertx vertx) {
        this.importing = importing;
        this.answering = answering;
        this.runs = runs;
        this.showing = showing;
        this.template = template;
        this.settings = settings;
        this.caller = caller;
        this.clock = clock;
        this.vertx = vertx;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Roles.CENTRE_ANALYST)
    @Cancellable(false)
    @Operation(
            summary = "Draft the scores of a file, all or nothing",
            description =
                    "XLSX or CSV (UTF-8 or Windows-874; comma, semicolon or tab). Long: fiscalYear, organisation, item,"
                            + " score in each row. Wide: organisation and a column per item. Headings in Thai or English. With"
                            + " dryRun=true nothing is written and the answer says what would be. Answers 202 where it takes longer"
                            + " than 2 s, or at once with Prefer: respond-async.")
    @APIResponse(
            responseCode = "200",
            description = "What it came to; where anything was rejected, nothing was written",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RunView.ImportAnswer.class),
                            examples = @ExampleObject(name = "rejected", value = """
                                                    {"rows": 2, "accepted": 0, "written": false, "rejectedCount": 1,
                                                     "rejected": [{"row": 3, "column": "คะแนน", "value": "109",
                                                                   "detail": "คะแนนต้องอยู่ระหว่าง 0 ถึง 100"}],
                                                     "changes": {"organisations": 0, "added": 0, "changed": 0, "same": 0,
                                                                 "of": []}}""")))
    @APIResponse(
            responseCode = "202",
            description = "It goes on; Location tells where to see how far it is",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RunView.class)))
    @APIResponse(responseCode = "400", description = "No headings, a formula, a damaged file")
    @APIResponse(responseCode = "409", description = "Another one of this caller has not ended")
    @APIResponse(responseCode = "413", description = "The file, its rows or its columns are too many")
    @APIResponse(responseCode = "415", description = "Neither XLSX nor CSV, or with macros or a password")
    public Uni<Response> bring(
            @RestForm("file") @Nullable List<FileUpload> file,
            @QueryParam("dryRun") @Nullable Boolean dryRun,
            @QueryParam("fiscalYear") @Nullable Integer fiscalYear,
            @Context HttpHeaders headers) {
        if (file == null || file.size() != 1) {
            throw Problem.invalid("/file", "error.import-one-file");
        }
        if (fiscalYear != null) {
            requireYear(fiscalYear);
        }
        Caller who = caller.get();
        FileUpload sent = file.get(0);
        return vertx.executeBlocking(
                        () -> SentFile.keep(sent.uploadedFile(), sent.fileName(), settings.maxMegabytes()), false)
                .chain(kept -> bring(who, kept, Boolean.TRUE.equals(dryRun), fiscalYear, headers));
    }

    private Uni<Response> bring(
            Caller who, SentFile kept, boolean dryRun, @Nullable Integer fiscalYear, HttpHeaders headers) {
        ImportRun run = ImportRun.ofFile(UUID.randomUUID(), who.user(), clock.instant(), fiscalYear, kept, dryRun);
        return importing
                .known()
                .onFailure()
                .invoke(kept::delete)
                .chain(known -> answering.run(
                        who,
                        run,
                        headers,
                        progress -> {
                            try {
                                importing.bring(run, kept, fiscalYear, known, progress);
                            } finally {
                                kept.delete();
                            }
                        },
                        kept::delete));
    }

    @GET
    @RolesAllowed({Roles.CENTRE_ANALYST, Roles.AUDITOR})
    @Operation(summary = "Imports and publications of many, the newest first, kept for 30 days")
    public Uni<Page<RunView>> list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context HttpHeaders headers) {
        return runs.newest(PageRequest.of(limit, cursor))
                .map(page -> page.map(run -> showing.view(run, AnsweringRuns.language(headers))));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.CENTRE_ANALYST, Roles.AUDITOR})
    @Operation(summary = "How far an import or a publication of many is, and what it came to")
    public Uni<RunView> one(String id, @Context HttpHeaders headers) {
        return runs.get(id(id)).map(run -> showing.view(run, AnsweringRuns.language(headers)));
    }

    @GET
    @Path("template.xlsx")
    @RolesAllowed({Roles.CENTRE_ANALYST, Roles.AUDITOR})
    @Operation(
            summary = "A form to fill in",
            description = "With every organisation of the scope and the items of the year; layout is long (a row per"
                    + " organisation and item) or wide (a row per organisation). A second sheet explains it.")
    @APIResponse(responseCode = "200", description = "The form", content = @Content(mediaType = XLSX))
    public Uni<Response> template(
            @QueryParam("fiscalYear") @Nullable Integer fiscalYear,
            @QueryParam("scope") @DefaultValue(DISTRICTS) String scope,
            @QueryParam("layout") @DefaultValue("wide") String layout) {
        if (fiscalYear == null) {
            throw Problem.invalid("fiscalYear", "error.required");
        }
        requireYear(fiscalYear);
        if (!layout.equals("long") && !layout.equals("wide")) {
            throw Problem.invalid("layout", "error.import-layout");
        }
        return importing
                .known()
                .chain(known -> vertx.executeBlocking(
                        () -> template.of(known, fiscalYear, scope, layout.equals("wide")), false))
                .map(form -> Response.ok(form)
                        .type(XLSX)
                        .header(
                                "Content-Disposition",
                                "attachment; filename=\"scores-%d-%s.xlsx\"".formatted(fiscalYear, layout))
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Cache-Control", "private, no-store")
                        .build());
    }

    private static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            throw CommonProblem.NOT_FOUND.because();
        }
    }

    /** Fails with 400 for what is no fiscal year of the Buddhist Era. */
    static void requireYear(int fiscalYear) {
        try {
            new FiscalYear(fiscalYear);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("fiscalYear", "error.not-a-fiscal-year");
        }
    }
}
