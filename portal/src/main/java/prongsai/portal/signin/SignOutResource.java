package prongsai.portal.signin;

import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.OidcSession;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Ends the session here and at the identity provider. Only this origin's own pages may ask for it, as for every change. */
@Path("/sign-out")
@Blocking
@PermitAll
class SignOutResource {
    private final OidcSession session;
    private final OidcConfigurationMetadata provider;
    private final CurrentIdentityAssociation identity;
    private final String client;

    SignOutResource(
            OidcSession session,
            OidcConfigurationMetadata provider,
            CurrentIdentityAssociation identity,
            @ConfigProperty(name = "quarkus.oidc.client-id") String client) {
        this.session = session;
        this.provider = provider;
        this.identity = identity;
        this.client = client;
    }

    @POST
    public Uni<Response> signOut(RoutingContext context) {
        String home = origin(context.request()) + "/";
        return identity.getDeferredIdentity().onFailure().recoverWithNull().chain(who -> session.logout()
                .replaceWith(Response.seeOther(farewell(idToken(who), home)).build()));
    }

    private static String origin(HttpServerRequest request) {
        return request.scheme() + "://" + request.authority();
    }

    private static @Nullable String idToken(@Nullable SecurityIdentity who) {
        IdTokenCredential token = who == null ? null : who.getCredential(IdTokenCredential.class);
        return token == null ? null : token.getToken();
    }

    private URI farewell(@Nullable String idToken, String home) {
        if (idToken == null || provider.getEndSessionUri() == null) {
            return URI.create(home);
        }
        return UriBuilder.fromUri(provider.getEndSessionUri())
                .queryParam("client_id", client)
                .queryParam("id_token_hint", idToken)
                .queryParam("post_logout_redirect_uri", home)
                .build();
    }
}
