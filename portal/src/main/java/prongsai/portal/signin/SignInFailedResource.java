package prongsai.portal.signin;

import io.quarkus.security.AuthenticationCompletionException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Where a sign-in ends that did not succeed: an old link, a second window, a refusal by the provider. */
@Path("/sign-in-failed")
@PermitAll
class SignInFailedResource {
    private static final String HERE = "/sign-in-failed";

    @GET
    public Response tell() {
        throw new NotAuthorizedException(
                Response.status(Response.Status.UNAUTHORIZED).build());
    }

    /** What fails between the provider and the page has no page of its own otherwise. */
    void lead(@Observes Router router) {
        router.route("/signed-in").failureHandler(SignInFailedResource::leadHere);
    }

    private static void leadHere(RoutingContext context) {
        if (context.failure() instanceof AuthenticationCompletionException
                && !context.response().ended()) {
            context.response().setStatusCode(303).putHeader("Location", HERE).end();
        } else {
            context.next();
        }
    }
}
