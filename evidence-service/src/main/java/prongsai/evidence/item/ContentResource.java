package prongsai.evidence.item;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.PathPart;
import org.jspecify.annotations.Nullable;
import prongsai.evidence.intake.Intake;
import prongsai.evidence.storage.EvidenceFiles;
import prongsai.evidence.storage.EvidenceFiles.OnDisk;
import prongsai.evidence.view.ViewEvent.View;
import prongsai.evidence.view.ViewEvent.What;
import prongsai.evidence.view.Views;
import prongsai.platform.identity.Caller;
import prongsai.platform.identity.CurrentCaller;
import prongsai.platform.identity.Roles;
import prongsai.platform.identity.Scope;
import prongsai.platform.problem.Problem;

/**
 * What photos and documents show. Sent from the disk without passing through the heap, fetched there first where they lie in an
 * S3 store; always asked for anew ({@code no-cache} with an ETag), so that a withdrawn or unpublished one is gone at once. Who
 * sees what is not public is told of.
 */
@Path("/api/v1/evidence")
class ContentResource {
    private static final List<Integer> WIDTHS = List.of(200, 400, 1200);
    private static final int USUAL_WIDTH = 400;

    private final EvidenceItems items;
    private final EvidenceVersions versions;
    private final SeeingEvidence seeing;
    private final Views views;
    private final EvidenceFiles files;
    private final Intake intake;
    private final CurrentCaller caller;
    private final RoutingContext request;
    private final Vertx vertx;

    ContentResource(
            EvidenceItems items,
            EvidenceVersions versions,
            SeeingEvidence seeing,
            Views views,
            EvidenceFiles files,
            Intake intake,
            CurrentCaller caller,
            RoutingContext request,
            Vertx vertx) {
        this.items = items;
        this.versions = versions;
        this.seeing = seeing;
        this.views = views;
        this.files = files;
        this.intake = intake;
        this.caller = caller;
        this.request = request;
        this.vertx = vertx;
    }

    @GET
    @Path("{id}/content")
    @PermitAll
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Uni<Response> content(
            UUID id,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-Range") @Nullable String ifRange,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return shown(id, What.CONTENT, Evidence::shown).chain(shown -> send(id, shown, range, ifRange, ifNoneMatch));
    }

    /** What a picture was, or is, in this version of it; only for those of its own organisation, and never public. */
    @GET
    @Path("{id}/versions/{number}/content")
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.DISTRICT_DIRECTOR})
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Uni<Response> version(
            UUID id,
            int number,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-Range") @Nullable String ifRange,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        Caller who = caller.get();
        Scope own = EvidenceVersions.ownAlone(who);
        return Panache.withSession(() -> items.get(id, own).chain(evidence -> versions.file(evidence, number, own)
                        .map(file -> new Shown(file, view(evidence, What.VERSION, number), false))))
                .call(shown -> views.tell(who, shown.view()))
                .chain(shown -> send(id, shown, range, ifRange, ifNoneMatch));
    }

    private Uni<Response> send(
            UUID id, Shown shown, @Nullable String range, @Nullable String ifRange, @Nullable String ifNoneMatch) {
        StoredFile file = shown.file();
        String etag = "\"" + file.sha256() + "\"";
        if (etag.equals(ifNoneMatch)) {
            // nothing needs to be fetched; the answer becomes a 304
            return Uni.createFrom()
                    .item(headers(Response.ok(), shown, file.contentType(), etag, name(id, file))
                            .build());
        }
        // a part is answered of what the caller has the rest of; If-None-Match goes before Range
        boolean partial = ifNoneMatch == null && (ifRange == null || ifRange.equals(etag));
        ByteRange part = partial ? ByteRange.of(range, file.bytes()) : null;
        ByteRange sent = part == null ? new ByteRange(0, file.bytes()) : part;
        return vertx.executeBlocking(() -> files.content(file.sha256(), sent.from(), sent.count()), false)
                .map(found -> {
                    Response.ResponseBuilder answer = Response.status(part == null ? 200 : 206)
                            .entity(onTheWay(found))
                            .header("Accept-Ranges", "bytes");
                    if (part != null) {
                        answer.header("Content-Range", part.of(file.bytes()));
                    }
                    return headers(answer, shown, file.contentType(), etag, name(id, file))
                            .build();
                });
    }

    @GET
    @Path("{id}/thumbnail")
    @PermitAll
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<Response> thumbnail(UUID id, @QueryParam("width") @Nullable Integer width) {
        int asked = width == null ? USUAL_WIDTH : width;
        int largest = WIDTHS.get(WIDTHS.size() - 1);
        if (asked < 1 || asked > largest) {
            throw Problem.invalid("width", "error.width", largest);
        }
        int wanted = WIDTHS.stream().filter(one -> one >= asked).findFirst().orElse(largest);
        return shown(id, What.THUMBNAIL, Evidence::shownSmaller).chain(shown -> intake.thumbnail(
                        shown.file().sha256(), shown.file().contentType(), wanted)
                .map(picture -> headers(
                                Response.ok(onTheWay(picture)),
                                shown,
                                "image/jpeg",
                                "\"" + shown.file().sha256() + "-" + wanted + "\"",
                                id + "-" + wanted + ".jpg")
                        .build()));
    }

    /** A file that may be shown to whoever asks. */
    private record Shown(StoredFile file, View view, boolean everybodys) {}

    /** Looked up in a session of its own, so that no connection is held while the file is fetched or sent. */
    private Uni<Shown> shown(UUID id, What what, Function<Evidence, StoredFile> which) {
        Caller who = caller.get();
        return Panache.withSession(() -> seeing.get(id, who).map(seen -> {
                    Evidence evidence = seen.evidence();
                    View view = view(evidence, what, evidence.pictureVersion());
                    return new Shown(which.apply(evidence), view, seen.everybodys());
                }))
                .call(shown -> shown.everybodys() ? Uni.createFrom().voidItem() : views.tell(who, shown.view()));
    }

    private static View view(Evidence evidence, What what, int pictureVersion) {
        return new View(
                evidence.id(),
                evidence.organisation(),
                evidence.kind().name(),
                what,
                pictureVersion,
                evidence.version());
    }

    /** A copy that was fetched for this answer goes with it. */
    private PathPart onTheWay(OnDisk found) {
        if (found.passing()) {
            request.addEndHandler(
                    sent -> vertx.getDelegate().fileSystem().delete(found.file().toString()));
        }
        return new PathPart(found.file(), found.from(), found.count());
    }

    private static String name(UUID id, StoredFile file) {
        return switch (file.contentType()) {
            case "image/png" -> id + ".png";
            case "application/pdf" -> id + ".pdf";
            default -> id + ".jpg";
        };
    }

    private static Response.ResponseBuilder headers(
            Response.ResponseBuilder answer, Shown shown, String contentType, String etag, String name) {
        return answer.type(contentType)
                .header("ETag", etag)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", "inline; filename=\"" + name + "\"")
                .header("Cache-Control", shown.everybodys() ? "public, no-cache" : "private, no-cache");
    }
}
