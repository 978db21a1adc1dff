package prongsai.portal.api;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * A thing with the mark of its state, which a change of it hands back ({@code If-Match}) so that nobody writes over another's work.
 *
 * @param tag as the service wrote it, quotation marks included; empty where it gave none
 */
public record Tagged<T>(T value, String tag) {
    public static <T> Tagged<T> of(RestResponse<T> answer) {
        String tag = answer.getHeaderString(HttpHeaders.ETAG);
        return new Tagged<>(Objects.requireNonNull(answer.getEntity()), Objects.requireNonNullElse(tag, ""));
    }
}
