package prongsai.measures.people;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Priorities;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import prongsai.platform.identity.CurrentCaller;
import prongsai.platform.identity.CurrentCaller.SignedIn;

/**
 * Keeps name and e-mail of who asks, when they are new or other than before; a request that says the same again costs nothing.
 * Where that fails the request goes on.
 */
class RememberingPeople {
    private static final Logger LOG = Logger.getLogger(RememberingPeople.class);
    private static final int KEPT = 10_000;

    private final People people;
    private final CurrentCaller caller;
    private final Clock clock;
    private final Map<String, SignedIn> known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SignedIn> eldest) {
            return size() > KEPT;
        }
    });

    RememberingPeople(People people, CurrentCaller caller, Clock clock) {
        this.people = people;
        this.caller = caller;
        this.clock = clock;
    }

    /** After who asks is known. */
    @ServerRequestFilter(priority = Priorities.USER + 100)
    Uni<Void> remember() {
        SignedIn person = caller.person();
        if (person == null || person.equals(known.get(person.caller().user()))) {
            return Uni.createFrom().voidItem();
        }
        return people.remember(person, clock.instant().atOffset(ZoneOffset.UTC))
                .invoke(() -> known.put(person.caller().user(), person))
                .onFailure()
                .invoke(e -> LOG.warnf("Somebody's name could not be kept: %s", e.getMessage()))
                .onFailure()
                .recoverWithNull();
    }
}
