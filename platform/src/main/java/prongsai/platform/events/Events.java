package prongsai.platform.events;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Tells the other services what has happened, in the transaction in which it happened. */
public interface Events {
    /** Stores the event with the current transaction. Delivered at least once, in order per aggregate. */
    Uni<Void> publish(DomainEvent event);

    /** All of them, in this order. */
    default Uni<Void> publishAll(List<? extends DomainEvent> events) {
        return Multi.createFrom()
                .iterable(events)
                .onItem()
                .transformToUniAndConcatenate(this::publish)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
