package prongsai.platform.events;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;

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

    /**
     * Whether neighbours of this kind are better applied in one go, by {@link #applyTogether}: what comes in thousands at once
     * needs few statements then.
     */
    default boolean appliesTogether(ReceivedEvent event) {
        return false;
    }

    /**
     * Applies neighbours of one batch, in their order, as if one by one; all of them are of a kind that {@link
     * #appliesTogether} and none was applied before. Where it fails, each is applied alone.
     */
    default Uni<Void> applyTogether(List<ReceivedEvent> neighbours, Events events) {
        return Multi.createFrom()
                .iterable(neighbours)
                .onItem()
                .transformToUniAndConcatenate(event -> apply(event, events))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
