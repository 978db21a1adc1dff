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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import prongsai.evidence.known.Relations;
import prongsai.platform.identity.CurrentCaller;
import prongsai.platform.identity.Roles;

/** New evidence: photos and links, by those who did the work. */
@Path("/api/v1/evidence")
class AttachingResource {
    static final int MOST_RELATIONS = 50;
    static final int LONGEST_CAPTION = 2000;

    private final AttachingEvidence attaching;
    private final CurrentCaller caller;

    AttachingResource(AttachingEvidence attaching, CurrentCaller caller) {
        this.attaching = attaching;
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

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.SECTION_OFFICER, Roles.DISTRICT_DIRECTOR})
    @Cancellable(false)
    public Uni<Response> photo(
            @RestForm("file") @Nullable List<FileUpload> file,
            @RestForm("measures") @Nullable List<String> measures,
            @RestForm("results") @Nullable List<String> results,
            @RestForm("rounds") @Nullable List<String> rounds,
            @RestForm("caption") @Nullable String caption,
            @RestForm("takenOn") @Nullable String takenOn,
            @RestForm("visibility") @Nullable String visibility) {
        Typed typed = new Typed();
        if (file == null || file.size() != 1) {
            typed.refuse("/file", "error.one-file");
        }
        Description what = new Description(
                typed.text("/caption", caption, LONGEST_CAPTION),
                null,
                typed.date("/takenOn", takenOn),
                typed.visibility("/visibility", visibility),
                relations(typed, measures, results, rounds));
        typed.orRefused();
        return attaching.photo(
                caller.get(),
                what,
                java.util.Objects.requireNonNull(file).get(0).uploadedFile());
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
