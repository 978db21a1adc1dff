package prongsai.portal.signin;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Where the identity provider sends people back to. They go on to the page they came for; without one, to the first. */
@Path("/signed-in")
@Authenticated
class SignedInResource {
    @GET
    public Response goOn() {
        return Response.seeOther(URI.create("/")).build();
    }
}
