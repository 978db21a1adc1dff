package prongsai.platform.answer;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import prongsai.platform.events.DomainEvent;
import prongsai.platform.events.Events;
import prongsai.platform.events.Outbox;
import prongsai.platform.identity.Caller;
import prongsai.platform.problem.CommonProblem;

/** One change on its way, in its transaction: who makes it, what it tells, and what the caller believed to be the case. */
public final class Change implements Events {
    private final Caller caller;
    private final Outbox.InSession events;
    private final IfMatch ifMatch;

    Change(Caller caller, Outbox.InSession events, IfMatch ifMatch) {
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

    /**
     * Changes and publishes by one statement, as {@link Transactions#atOnce} wants it: both are done or neither is.
     *
     * @param changed queries of a {@code with}, of which the last is called {@code changed} and returns a row where it changed one
     * @param values what stands in them as {@code :name}
     * @return whether a row was changed and the event published
     */
    public Uni<Boolean> publishWith(DomainEvent event, String changed, Map<String, Object> values) {
        return events.publishWith(event, changed, values);
    }
}
