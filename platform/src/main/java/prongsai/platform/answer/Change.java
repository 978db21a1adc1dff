package prongsai.platform.answer;

import io.smallrye.mutiny.Uni;
import java.util.List;
import prongsai.platform.events.DomainEvent;
import prongsai.platform.events.Events;
import prongsai.platform.identity.Caller;
import prongsai.platform.problem.CommonProblem;

/** One change on its way, in its transaction: who makes it, what it tells, and what the caller believed to be the case. */
public final class Change implements Events {
    private final Caller caller;
    private final Events events;
    private final IfMatch ifMatch;

    Change(Caller caller, Events events, IfMatch ifMatch) {
        this.caller = caller;
        this.events = events;
        this.ifMatch = ifMatch;
    }

    public Caller caller() {
        return caller;
    }

    /** Fails with 412 where the caller's {@code If-Match} names another state of the thing than this one. */
    public void expect(Object etag) {
        if (!ifMatch.allows(String.valueOf(etag))) {
            throw CommonProblem.STALE.because();
        }
    }

    @Override
    public Uni<Void> publish(DomainEvent event) {
        return events.publish(event);
    }

    @Override
    public Uni<Void> publishAll(List<? extends DomainEvent> all) {
        return events.publishAll(all);
    }
}
