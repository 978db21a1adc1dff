package prongsai.reporting.document;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import prongsai.reporting.paper.Picture;

/** Fetches the photos of a paper, four at a time, small enough for print; one that cannot be had leaves a note in its place. */
@ApplicationScoped
class FetchingPictures {
    private static final Logger LOG = Logger.getLogger(FetchingPictures.class);
    private static final int PRINT_PIXELS = 400;
    private static final int AT_A_TIME = 4;

    private final EvidenceClient evidence;

    FetchingPictures(@RestClient EvidenceClient evidence) {
        this.evidence = evidence;
    }

    private record Fetched(String id, Picture picture) {}

    /** @param token of whoever asks; null for the public, who sees public photos only */
    Uni<Map<String, Picture>> of(List<String> ids, @Nullable String token) {
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUni(id -> fetch(id, token))
                .merge(AT_A_TIME)
                .collect()
                .asList()
                .map(all -> {
                    Map<String, Picture> pictures = new HashMap<>();
                    all.forEach(one -> pictures.put(one.id(), one.picture()));
                    return pictures;
                });
    }

    private Uni<@Nullable Fetched> fetch(String id, @Nullable String token) {
        return evidence.thumbnail(id, PRINT_PIXELS, token)
                .map(answer -> read(id, answer))
                .onFailure()
                .recoverWithItem(e -> {
                    LOG.warnf("Photo %s is left out of a paper: %s", id, e.getMessage());
                    return null;
                });
    }

    private static @Nullable Fetched read(String id, Response answer) {
        if (answer.getStatus() != 200) {
            return null;
        }
        byte[] bytes = answer.readEntity(byte[].class);
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
            if (image == null) {
                return null;
            }
            boolean png = "image/png".equals(answer.getHeaderString("Content-Type"));
            return new Fetched(id, new Picture(Buffer.buffer(bytes), png, image.getWidth(), image.getHeight()));
        } catch (IOException e) {
            throw new IllegalStateException("Not a picture", e);
        }
    }
}
