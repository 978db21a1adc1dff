package prongsai.platform.identity;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Reads the token of every request before its method runs, of public ones too, so that the caller can be asked for without
 * waiting. (Authentication is not proactive: a bad token shall be answered by a problem like everything else.)
 */
class KnowingTheCaller {
    private final CurrentIdentityAssociation identities;

    KnowingTheCaller(CurrentIdentityAssociation identities) {
        this.identities = identities;
    }

    @ServerRequestFilter
    Uni<Void> resolve() {
        return identities.getDeferredIdentity().invoke(identities::setIdentity).replaceWithVoid();
    }
}
