package prongsai.portal.layout;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who is looking at this page, and in which language. */
@RequestScoped
public class Visitor {
    private final RoutingContext context;
    private final CurrentIdentityAssociation identity;

    Visitor(RoutingContext context, CurrentIdentityAssociation identity) {
        this.context = context;
        this.identity = identity;
    }

    /** The language of the cookie; Thai without one. */
    public Language language() {
        return language(context);
    }

    /** The same, where there is no page yet. */
    public static Language language(RoutingContext context) {
        Cookie cookie = context.request().getCookie(Language.COOKIE);
        return Language.of(cookie == null ? null : cookie.getValue());
    }

    /** The frame of the page that is asked for. Nobody is asked to sign in for it; a session that is over counts as none. */
    public Uni<Page> page() {
        return identity.getDeferredIdentity()
                .onFailure()
                .recoverWithNull()
                .map(who -> new Page(language(), here(), person(who), said()));
    }

    /** The same, for pages that wait for services anyway. */
    public Page frame() {
        return page().await().indefinitely();
    }

    /** What was just done: only this origin's own pages lead to a page that says so. */
    private @Nullable String said() {
        String site = context.request().getHeader("Sec-Fetch-Site");
        return site == null || site.equals("same-origin") ? context.request().getParam(Said.PARAMETER) : null;
    }

    /** After a change: the page it was made on, which one may look at again. */
    private String here() {
        return Said.without(context.request().uri());
    }

    private static @Nullable Person person(@Nullable SecurityIdentity who) {
        if (who == null || who.isAnonymous()) {
            return null;
        }
        if (who.getPrincipal() instanceof JsonWebToken token) {
            return new Person(name(token), who.getRoles(), claim(token, "organisation"), claim(token, "section"));
        }
        return new Person(who.getPrincipal().getName(), who.getRoles(), null, null);
    }

    private static String name(JsonWebToken token) {
        String full = claim(token, "name");
        String user = claim(token, Claims.preferred_username.name());
        return full != null && !full.isBlank() ? full : user != null ? user : token.getName();
    }

    private static @Nullable String claim(JsonWebToken token, String name) {
        return token.claim(name).map(Object::toString).orElse(null);
    }
}
