package prongsai.platform.answer;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.AnnotatedElement;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import prongsai.platform.problem.CommonProblem;

/**
 * A method that does not say which kind of body it takes takes JSON; another kind is refused (415) before anything tries to read it. Of which
 * kind nothing is does not matter: no reader may make something of it.
 */
class KnownKinds {
    @ServerRequestFilter
    void refuse(ContainerRequestContext request, ResourceInfo resource) {
        MediaType kind = request.getMediaType();
        if (kind == null || saysItself(resource) || isJson(kind)) {
            return;
        }
        if (hasBody(request)) {
            throw CommonProblem.KIND_NOT_ACCEPTED.because();
        }
        request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
    }

    private static boolean hasBody(ContainerRequestContext request) {
        String length = request.getHeaderString("Content-Length");
        return length == null ? request.getHeaderString("Transfer-Encoding") != null : !length.equals("0");
    }

    private static boolean saysItself(ResourceInfo resource) {
        return isPresent(resource.getResourceMethod()) || isPresent(resource.getResourceClass());
    }

    private static boolean isPresent(@Nullable AnnotatedElement element) {
        return element != null && element.isAnnotationPresent(Consumes.class);
    }

    private static boolean isJson(MediaType kind) {
        return kind.getType().equals("application")
                && (kind.getSubtype().equals("json") || kind.getSubtype().endsWith("+json"));
    }
}
