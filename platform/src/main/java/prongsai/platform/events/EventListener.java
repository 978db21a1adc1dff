package prongsai.platform.events;

import io.smallrye.mutiny.Uni;

/**
 * Hears one topic. Its {@code @Incoming} method hands each batch to {@link Inbox#receive}; what an event means stands in
 * {@link #apply}, a table of contents with one line a type.
 */
public interface EventListener {
    /** The topic it hears, {@code prongsai.assessment.v1}. */
    String topic();

    /**
     * Applies one event that was not applied before, in the transaction that also marks it. An older version than what is
     * known must change nothing; a missing parent is tolerated. A failure means that the event cannot be applied.
     *
     * @param events to publish what follows from it, in the same transaction
     */
    Uni<Void> apply(ReceivedEvent event, Events events);
}
