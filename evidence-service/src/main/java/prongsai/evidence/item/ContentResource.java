package prongsai.evidence.item;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.PathPart;
import org.jspecify.annotations.Nullable;
import prongsai.evidence.intake.PhotoIntake;
import prongsai.evidence.storage.EvidenceFiles;
import prongsai.platform.identity.CurrentCaller;
import prongsai.platform.identity.Roles;
import prongsai.platform.problem.Problem;

/**
 * What photos show. Sent from the disk without passing through the heap; always asked for anew ({@code no-cache} with an ETag),
 * so that a withdrawn one is gone at once.
 */
@Path("/api/v1/evidence")
class ContentResource {
    private static final List<Integer> WIDTHS = List.of(200, 400, 1200);
    private static final int USUAL_WIDTH = 400;

    private final EvidenceItems items;
    private final EvidenceFiles files;
    private final PhotoIntake intake;
    private final CurrentCaller caller;

    ContentResource(EvidenceItems items, EvidenceFiles files, PhotoIntake intake, CurrentCaller caller) {
        this.items = items;
        this.files = files;
        this.intake = intake;
        this.caller = caller;
    }

    @GET
    @Path("{id}/content")
    @RolesAllowed({
        Roles.DISTRICT_OFFICER,
        Roles.SECTION_OFFICER,
        Roles.DISTRICT_DIRECTOR,
        Roles.CENTRE_ANALYST,
        Roles.AUDITOR
    })
    public Uni<Response> content(
            UUID id,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-Range") @Nullable String ifRange,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return shown(id).map(file -> {
            String etag = "\"" + file.sha256() + "\"";
            // a part is answered of what the caller has the rest of; If-None-Match goes before Range
            boolean partial = ifNoneMatch == null && (ifRange == null || ifRange.equals(etag));
            ByteRange part = partial ? ByteRange.of(range, file.bytes()) : null;
            java.nio.file.Path whole = files.content(file.sha256());
            String suffix = file.contentType().equals("image/png") ? ".png" : ".jpg";
            Response.ResponseBuilder answer = part == null
                    ? Response.ok(whole)
                    : Response.status(206)
                            .entity(new PathPart(whole, part.from(), part.count()))
                            .header("Content-Range", part.of(file.bytes()));
            return headers(answer, file.contentType(), etag, id + suffix)
                    .header("Accept-Ranges", "bytes")
                    .build();
        });
    }

    @GET
    @Path("{id}/thumbnail")
    @RolesAllowed({
        Roles.DISTRICT_OFFICER,
        Roles.SECTION_OFFICER,
        Roles.DISTRICT_DIRECTOR,
        Roles.CENTRE_ANALYST,
        Roles.AUDITOR
    })
    public Uni<Response> thumbnail(UUID id, @QueryParam("width") @Nullable Integer width) {
        int wanted = width == null ? USUAL_WIDTH : width;
        if (!WIDTHS.contains(wanted)) {
            throw Problem.invalid("width", "error.widths", "200, 400, 1200");
        }
        return shown(id).chain(file -> intake.thumbnail(file.sha256(), file.contentType(), wanted)
                .map(picture -> headers(
                                Response.ok(picture),
                                "image/jpeg",
                                "\"" + file.sha256() + "-" + wanted + "\"",
                                id + "-" + wanted + ".jpg")
                        .build()));
    }

    /** Looked up in a session of its own, so that no connection is held while the file is made or sent. */
    private Uni<StoredFile> shown(UUID id) {
        return Panache.withSession(() -> items.get(id, caller.get().scope()).map(Evidence::shown));
    }

    private static Response.ResponseBuilder headers(
            Response.ResponseBuilder answer, String contentType, String etag, String name) {
        return answer.type(contentType)
                .header("ETag", etag)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", "inline; filename=\"" + name + "\"")
                .header("Cache-Control", "private, no-cache");
    }
}
