package prongsai.platform.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Gives every read an entity tag and answers 304 where the caller has it already. A resource that knows its version sets the
 * tag itself; else the tag is made of what would be answered, so that it changes exactly when the answer does.
 */
class ConditionalReads {
    private final ObjectMapper json;
    private final EpochOfTags epoch;

    ConditionalReads(ObjectMapper json, EpochOfTags epoch) {
        this.json = json;
        this.epoch = epoch;
    }

    @ServerResponseFilter
    void tag(ContainerRequestContext request, ContainerResponseContext response) throws JsonProcessingException {
        if (response.getStatus() != 200 || !request.getMethod().equals("GET")) {
            return;
        }
        String etag = response.getHeaderString("ETag");
        if (etag == null) {
            if (!isJson(response)) {
                return;
            }
            byte[] body = response.getEntity() instanceof String text
                    ? text.getBytes(UTF_8)
                    : json.writeValueAsBytes(response.getEntity());
            etag = '"' + digest(body) + '"';
            response.getHeaders().putSingle("ETag", etag);
            response.getHeaders().putSingle("Content-Type", MediaType.APPLICATION_JSON_TYPE);
            response.setEntity(body);
        } else if (isJson(response)) {
            etag = '"' + epoch.told(etag.substring(1, etag.length() - 1)) + '"';
            response.getHeaders().putSingle("ETag", etag);
        }
        if (response.getHeaderString("Cache-Control") == null) {
            response.getHeaders().putSingle("Cache-Control", "private, no-cache");
        }
        if (has(request.getHeaderString("If-None-Match"), etag)) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }

    private static boolean isJson(ContainerResponseContext response) {
        return response.hasEntity() && MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType());
    }

    /** Whether the caller's {@code If-None-Match} names this tag (in its quotes). */
    static boolean has(@Nullable String ifNoneMatch, String etag) {
        if (ifNoneMatch == null) {
            return false;
        }
        for (String tag : ifNoneMatch.split(",", -1)) {
            String bare = tag.strip().replaceFirst("^W/", "");
            if (bare.equals("*") || bare.equals(etag)) {
                return true;
            }
        }
        return false;
    }

    private static String digest(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
