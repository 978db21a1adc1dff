package prongsai.evidence.item;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import prongsai.evidence.intake.IntakeSettings;
import prongsai.evidence.intake.Sent;
import prongsai.evidence.known.Relations;
import prongsai.evidence.upload.Uploads;
import prongsai.platform.identity.Caller;
import prongsai.platform.identity.CurrentCaller;
import prongsai.platform.identity.Roles;
import prongsai.platform.problem.Problem;
import prongsai.platform.problem.ProblemBodies;
import prongsai.platform.problem.ProblemBody;

/** New evidence: photos, documents and links, by those who did the work. */
@Path("/api/v1/evidence")
class AttachingResource {
    static final int MOST_RELATIONS = 50;
    static final int LONGEST_CAPTION = 2000;

    private final AttachingEvidence attaching;
    private final IntakeSettings intake;
    private final Uploads uploads;
    private final ProblemBodies problems;
    private final CurrentCaller caller;

    AttachingResource(
            AttachingEvidence attaching,
            IntakeSettings intake,
            Uploads uploads,
            ProblemBodies problems,
            CurrentCaller caller) {
        this.attaching = attaching;
        this.intake = intake;
        this.uploads = uploads;
        this.problems = problems;
        this.caller = caller;
    }

    /** A link and what it belongs to. */
    record AttachLink(
            @Nullable List<String> measures,
            @Nullable List<String> results,
            @Nullable List<String> rounds,

            @NotBlank(message = "error.required") @Size(max = 2000, message = "error.too-long")
            String url,

            @Nullable String caption,
            @Nullable String visibility) {}

    /**
     * Attaches what is sent as {@code file}, or came in pieces before and is named as {@code upload}. {@code PUBLIC} needs all of {@link Confirmation} in {@code confirmed}. One file is answered with its evidence; several are answered 207 with
     * {@code items}, what became of each in the order of the files: {@code {status, evidence}} or {@code {status, problem}}.
     */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.SECTION_OFFICER, Roles.DISTRICT_DIRECTOR})
    @Cancellable(false)
    public Uni<Response> file(
            @RestForm("file") @Nullable List<FileUpload> file,
            @RestForm("upload") @Nullable List<String> upload,
            @RestForm("measures") @Nullable List<String> measures,
            @RestForm("results") @Nullable List<String> results,
            @RestForm("rounds") @Nullable List<String> rounds,
            @RestForm("caption") @Nullable String caption,
            @RestForm("takenOn") @Nullable String takenOn,
            @RestForm("visibility") @Nullable String visibility,
            @RestForm("confirmed") @Nullable List<String> confirmed,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Typed typed = new Typed();
        List<Sent> sent = file == null
                ? List.of()
                : file.stream().map(AttachingResource::sent).toList();
        List<UUID> whole = typed.ids("upload", upload, intake.filesARequest());
        if (sent.isEmpty() && whole.isEmpty()) {
            typed.refuse("/file", "error.one-file");
        } else if (sent.size() + whole.size() > intake.filesARequest()) {
            typed.refuse("/file", "error.too-many", intake.filesARequest());
        }
        Description what = new Description(
                typed.text("/caption", caption, LONGEST_CAPTION),
                null,
                typed.date("/takenOn", takenOn),
                typed.visibility("/visibility", visibility),
                typed.confirmed(confirmed),
                relations(typed, measures, results, rounds));
        typed.orRefused();
        Caller who = caller.get();
        Function<Problem, ProblemBody> saying =
                problem -> problems.of(problem, headers.getAcceptableLanguages(), uri.getPath());
        return whole.isEmpty() ? attach(who, what, sent, saying) : attachWith(who, what, sent, whole, saying);
    }

    /** What came in pieces before is put together for this request only. */
    private Uni<Response> attachWith(
            Caller who, Description what, List<Sent> sent, List<UUID> whole, Function<Problem, ProblemBody> saying) {
        return uploads.whole(who, whole).chain(put -> attach(
                        who, what, Stream.concat(sent.stream(), put.stream()).toList(), saying)
                .call(() -> uploads.attached(whole))
                .eventually(() -> uploads.clear(put)));
    }

    private Uni<Response> attach(Caller who, Description what, List<Sent> sent, Function<Problem, ProblemBody> saying) {
        return sent.size() == 1 ? attaching.file(who, what, sent.get(0)) : attaching.files(who, what, sent, saying);
    }

    private static Sent sent(FileUpload upload) {
        return new Sent(upload.uploadedFile(), or(upload.fileName()), or(upload.contentType()));
    }

    private static String or(@Nullable String said) {
        return said == null ? "" : said;
    }

    @POST
    @Path("links")
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.SECTION_OFFICER, Roles.DISTRICT_DIRECTOR})
    @Cancellable(false)
    public Uni<Response> link(@Valid @NotNull(message = "error.required") AttachLink body) {
        Typed typed = new Typed();
        Description what = new Description(
                typed.text("/caption", body.caption(), LONGEST_CAPTION),
                null,
                null,
                typed.visibility("/visibility", body.visibility()),
                null,
                relations(typed, body.measures(), body.results(), body.rounds()));
        typed.orRefused();
        return attaching.link(caller.get(), what, Typed.url(body.url()), body.url());
    }

    private static Relations relations(
            Typed typed,
            @Nullable List<String> measures,
            @Nullable List<String> results,
            @Nullable List<String> rounds) {
        Relations named = new Relations(
                typed.ids("measures", measures, MOST_RELATIONS),
                typed.ids("results", results, MOST_RELATIONS),
                typed.ids("rounds", rounds, MOST_RELATIONS));
        if (named.isEmpty()) {
            typed.refuse("/measures", "error.belongs-nowhere");
        }
        return named;
    }
}
