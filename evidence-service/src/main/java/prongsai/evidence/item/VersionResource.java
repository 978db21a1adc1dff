package prongsai.evidence.item;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import prongsai.evidence.intake.Part;
import prongsai.platform.identity.CurrentCaller;
import prongsai.platform.identity.Roles;
import prongsai.platform.identity.Scope;

/** Photos are blurred, and what they were before is shown to those who keep them, never to the public. */
@Path("/api/v1/evidence")
class VersionResource {
    private static final int MOST_RECTANGLES = 50;
    /** By how much a rectangle may reach over the edge, since parts of 1 do not add up exactly. */
    private static final double SLACK = 1e-6;

    private final BlurringEvidence blurring;
    private final EvidenceItems items;
    private final EvidenceVersions versions;
    private final CurrentCaller caller;

    VersionResource(BlurringEvidence blurring, EvidenceItems items, EvidenceVersions versions, CurrentCaller caller) {
        this.blurring = blurring;
        this.items = items;
        this.versions = versions;
        this.caller = caller;
    }

    /** What is to be made unrecognisable, in parts of the picture from 0 to 1. */
    record BlurEvidence(@Nullable List<@Nullable Rectangle> rectangles) {}

    /** One of them; x and y are its upper left corner. */
    record Rectangle(
            @Nullable Double x,
            @Nullable Double y,
            @Nullable Double width,
            @Nullable Double height) {}

    /** All versions of a picture, the first one first. */
    record VersionsView(List<VersionView> items) {}

    /**
     * One version of a picture.
     *
     * @param replacedAt when the next version was made of it, by whom; null of the newest
     */
    record VersionView(
            int pictureVersion,
            String sha256,
            long bytes,
            @Nullable Integer width,
            @Nullable Integer height,
            String contentType,
            @Nullable Instant replacedAt,
            @Nullable String replacedBy) {
        static VersionView of(int number, StoredFile file, @Nullable Instant at, @Nullable String by) {
            return new VersionView(
                    number, file.sha256(), file.bytes(), file.width(), file.height(), file.contentType(), at, by);
        }
    }

    /**
     * Makes the next version of a photo. It is internal until somebody looks it through and makes it public again; a photo that a
     * frozen round holds stays as it is (409).
     */
    @POST
    @Path("{id}/blur")
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.SECTION_OFFICER, Roles.DISTRICT_DIRECTOR})
    @Cancellable(false)
    public Uni<Response> blur(UUID id, @Valid @NotNull(message = "error.required") BlurEvidence body) {
        return blurring.blur(caller.get(), id, parts(body.rectangles()));
    }

    /** The versions of a photo or document of the own organisation; 404 {@code withdrawn} where nobody may see any. */
    @GET
    @Path("{id}/versions")
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.DISTRICT_DIRECTOR})
    @WithSession
    public Uni<VersionsView> versions(UUID id) {
        Scope own = EvidenceVersions.ownAlone(caller.get());
        return items.get(id, own).chain(evidence -> versions.of(evidence, own).map(older -> {
            List<VersionView> all = new ArrayList<>();
            older.forEach(one -> all.add(VersionView.of(one.number(), one.file(), one.replacedAt(), one.replacedBy())));
            all.add(VersionView.of(evidence.pictureVersion(), evidence.shown(), null, null));
            return new VersionsView(all);
        }));
    }

    private static List<Part> parts(@Nullable List<@Nullable Rectangle> typed) {
        Typed wrong = new Typed();
        List<Part> parts = new ArrayList<>();
        if (typed == null || typed.isEmpty()) {
            wrong.refuse("/rectangles", "error.required");
        } else if (typed.size() > MOST_RECTANGLES) {
            wrong.refuse("/rectangles", "error.too-many", MOST_RECTANGLES);
        } else {
            for (int i = 0; i < typed.size(); i++) {
                Rectangle one = typed.get(i) == null ? new Rectangle(null, null, null, null) : typed.get(i);
                String pointer = "/rectangles/" + i;
                double x = part(wrong, pointer + "/x", one.x(), 0, 1);
                double y = part(wrong, pointer + "/y", one.y(), 0, 1);
                double width = part(wrong, pointer + "/width", one.width(), Double.MIN_VALUE, 1 - x + SLACK);
                double height = part(wrong, pointer + "/height", one.height(), Double.MIN_VALUE, 1 - y + SLACK);
                parts.add(new Part(x, y, width, height));
            }
        }
        wrong.orRefused();
        return parts;
    }

    private static double part(Typed wrong, String pointer, @Nullable Double typed, double from, double to) {
        if (typed == null || !(typed >= from && typed <= to)) {
            wrong.refuse(pointer, "error.part-of-picture");
            return 0;
        }
        return typed;
    }
}
