package prongsai.platform.events;

import io.smallrye.mutiny.Uni;

/** Tells the other services what has happened, in the transaction in which it happened. */
public interface Events {
    /** Stores the event with the current transaction. Delivered at least once, in order per aggregate. */
    Uni<Void> publish(DomainEvent event);
}
