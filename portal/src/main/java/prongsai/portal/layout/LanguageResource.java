package prongsai.portal.layout;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One click to the other language, and back to where one was. */
@Path("/language")
@PermitAll
class LanguageResource {
    private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

    @GET
    public Response choose(
            @QueryParam("to") @Nullable String to, @QueryParam("back") @Nullable String back, RoutingContext context) {
        NewCookie cookie = new NewCookie.Builder(Language.COOKIE)
                .value(Language.of(to).code())
                .path("/")
                .maxAge(A_YEAR)
                .httpOnly(true)
                .secure(context.request().isSSL()
                        || "https".equals(context.request().scheme()))
                .sameSite(NewCookie.SameSite.LAX)
                .build();
        return Response.seeOther(LocalPath.orHome(back)).cookie(cookie).build();
    }
}
