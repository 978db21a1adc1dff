package prongsai.evidence.upload;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Every answer about uploads names the protocol's version, also one that tells of a problem. */
class TusHeaders {
    @ServerResponseFilter
    void name(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getUriInfo().getPath().contains("/evidence/uploads")) {
            response.getHeaders().putSingle("Tus-Resumable", UploadResource.VERSION);
            if (response.getStatus() == UploadProblem.OTHER_TUS_VERSION.status()) {
                response.getHeaders().putSingle("Tus-Version", UploadResource.VERSION);
            }
        }
    }
}
