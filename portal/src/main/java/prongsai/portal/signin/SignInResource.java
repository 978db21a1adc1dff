package prongsai.portal.signin;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Whoever comes here is asked to sign in, and then goes on to the first page. */
@Path("/sign-in")
@Authenticated
class SignInResource {
    @GET
    public Response goOn() {
        return Response.seeOther(URI.create("/")).build();
    }
}
