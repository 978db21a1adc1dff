package prongsai.platform.identity;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The caller of the request being answered. Ask at the start of a resource method and hand the answer on. */
@RequestScoped
public class CurrentCaller {
    private final SecurityIdentity identity;
    private final RoutingContext request;

    CurrentCaller(SecurityIdentity identity, RoutingContext request) {
        this.identity = identity;
        this.request = request;
    }

    /** Who asks; {@link Caller#nobody} where nobody is signed in. */
    public Caller get() {
        String address = request.request().remoteAddress() == null
                ? null
                : request.request().remoteAddress().hostAddress();
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Caller.nobody(address);
        }
        return new Caller(
                token.getSubject(),
                Set.copyOf(identity.getRoles()),
                claim(token, "organisation"),
                claim(token, "section"),
                address);
    }

    private static @Nullable String claim(JsonWebToken token, String name) {
        Object value = token.getClaim(name);
        return value == null ? null : value.toString();
    }
}
