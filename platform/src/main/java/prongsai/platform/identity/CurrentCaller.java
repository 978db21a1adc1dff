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

    /**
     * Who asks, by name and address as the token says them.
     *
     * @param name the whole name
     */
    public record SignedIn(Caller caller, String name, String email) {}

    /** Who asks, by name; null for nobody, and for systems and others whose token names neither name nor address. */
    public @Nullable SignedIn person() {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return null;
        }
        String name = claim(token, "name");
        String email = claim(token, "email");
        Caller caller = get();
        // the address a request came from changes, who it is does not
        Caller somewhere = new Caller(caller.user(), caller.roles(), caller.organisation(), caller.section(), null);
        return name == null || email == null ? null : new SignedIn(somewhere, name, email);
    }

    private static @Nullable String claim(JsonWebToken token, String name) {
        Object value = token.getClaim(name);
        return value == null ? null : value.toString();
    }
}
