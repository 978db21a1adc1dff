package prongsai.reporting.document;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** evidence-service's public API, asked with the token of whoever asks for the paper: nobody sees a photo here that he may not see there. */
@RegisterRestClient(configKey = "evidence")
@Path("/api/v1/evidence")
interface EvidenceClient {
    @GET
    @Path("{id}/thumbnail")
    Uni<Response> thumbnail(
            @PathParam("id") String id,
            @QueryParam("width") int width,
            @HeaderParam("Authorization") @Nullable String token);
}
