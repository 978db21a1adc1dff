package prongsai.platform.events;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordBatchMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import prongsai.platform.identity.Caller;
import prongsai.platform.problem.Databases;

/**
 * Applies what is heard exactly once: the mark and what the event changes are one transaction. A batch is one transaction;
 * where it fails, its events are applied one by one, and the one that cannot be goes to the dead letters with the reason. A
 * database that is away is waited for.
 */
@ApplicationScoped
public class Inbox {
    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Outbox outbox;
    private final DeadLetters deadLetters;
    private final EventNames names;
    private final Tracer tracer;
    private final LastApplied lastApplied;

    Inbox(Outbox outbox, DeadLetters deadLetters, EventNames names, Tracer tracer, LastApplied lastApplied) {
        this.outbox = outbox;
        this.deadLetters = deadLetters;
        this.names = names;
        this.tracer = tracer;
        this.lastApplied = lastApplied;
    }

    /** Applies a batch and acknowledges it; fails only when the service stops. */
    public Uni<Void> receive(EventListener listener, Message<List<byte[]>> batch) {
        List<ConsumerRecord<String, byte[]>> messages = messages(batch);
        List<ReceivedEvent> readable = new ArrayList<>();
        List<Uni<Void>> unreadable = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> message : messages) {
            try {
                readable.add(ReceivedEvent.of(message));
            } catch (IllegalArgumentException e) {
                unreadable.add(patiently(() -> deadLetters.keep(message, e)));
            }
        }
        return patiently(() -> once(listener, readable))
                .onFailure()
                .recoverWithUni(e -> {
                    LOG.warnf("A batch of %s is applied one by one: %s", listener.topic(), e.getMessage());
                    return oneByOne(listener, messages, readable);
                })
                .chain(() -> inOrder(unreadable))
                .chain(() -> Uni.createFrom().completionStage(batch.ack()));
    }

    private Uni<Void> oneByOne(
            EventListener listener, List<ConsumerRecord<String, byte[]>> messages, List<ReceivedEvent> events) {
        List<Uni<Void>> steps = new ArrayList<>();
        for (ReceivedEvent event : events) {
            steps.add(patiently(() -> once(listener, List.of(event)))
                    .onFailure()
                    .recoverWithUni(e -> patiently(() -> deadLetters.keep(message(messages, event), e))));
        }
        return inOrder(steps);
    }

    /** Applies those of the events that were not applied before, marks them, and publishes what follows; all or nothing. */
    Uni<Void> once(EventListener listener, List<ReceivedEvent> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Outbox.Gathered out = outbox.gathering(Caller.system(names.service()));
        return Panache.withTransaction(() -> Panache.getSession().chain(session -> unmarked(session, events)
                        .chain(fresh -> steps(listener, session, unmarkedOf(events, fresh), out))
                        .chain(() -> out.store(session))))
                .invoke(() -> {
                    lastApplied.note(events.get(events.size() - 1));
                    if (!out.isEmpty()) {
                        outbox.kick();
                    }
                });
    }

    private static List<ReceivedEvent> unmarkedOf(List<ReceivedEvent> events, Set<String> fresh) {
        return events.stream()
                .filter(event -> fresh.contains(event.id().toString()))
                .toList();
    }

    /**
     * One after the other, neighbours that belong together at once. After each step the session is emptied: it compares all it
     * holds at every flush, so that a batch would cost the square of its size.
     */
    private Uni<Void> steps(EventListener listener, Mutiny.Session session, List<ReceivedEvent> events, Events out) {
        return Multi.createFrom()
                .iterable(neighbours(listener, events))
                .onItem()
                .transformToUniAndConcatenate(step -> traced(listener, step, out)
                        .call(session::flush)
                        .invoke(session::clear)
                        .replaceWith(step))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static List<List<ReceivedEvent>> neighbours(EventListener listener, List<ReceivedEvent> events) {
        List<List<ReceivedEvent>> steps = new ArrayList<>();
        boolean open = false;
        for (ReceivedEvent event : events) {
            boolean together = listener.appliesTogether(event);
            if (!together || !open) {
                steps.add(new ArrayList<>());
            }
            steps.get(steps.size() - 1).add(event);
            open = together;
        }
        return steps;
    }

    private Uni<Void> traced(EventListener listener, List<ReceivedEvent> step, Events out) {
        ReceivedEvent first = step.get(0);
        Span span = tracer.spanBuilder("apply " + first.name())
                .setParent(TraceParent.continued(first.traceparent()))
                .setSpanKind(SpanKind.CONSUMER)
                .startSpan();
        return (step.size() == 1 ? listener.apply(first, out) : listener.applyTogether(step, out))
                .onFailure()
                .invoke(span::recordException)
                .onTermination()
                .invoke(() -> span.end());
    }

    /** Marks all of them and tells which were not marked before. */
    private static Uni<Set<String>> unmarked(Mutiny.Session session, List<ReceivedEvent> events) {
        String ids = events.stream().map(event -> event.id().toString()).collect(Collectors.joining(","));
        return session.<String>createNativeQuery(
                        "insert into inbox (event_id) select cast(unnest(string_to_array(?1, ',')) as uuid)"
                                + " on conflict do nothing returning cast(event_id as text)")
                .setParameter(1, ids)
                .getResultList()
                .map(Set::copyOf);
    }

    private static Uni<Void> patiently(Supplier<Uni<? extends Void>> step) {
        return Uni.createFrom()
                .<Void>deferred(step)
                .onFailure(Databases::anyIsAway)
                .retry()
                .withBackOff(FIRST_WAIT, LONGEST_WAIT)
                .indefinitely();
    }

    private static Uni<Void> inOrder(List<Uni<Void>> steps) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Uni<Void> step : steps) {
            all = all.chain(() -> step);
        }
        return all;
    }

    private static List<ConsumerRecord<String, byte[]>> messages(Message<List<byte[]>> batch) {
        List<ConsumerRecord<String, byte[]>> messages = new ArrayList<>();
        IncomingKafkaRecordBatchMetadata<?, ?> metadata = batch.getMetadata(IncomingKafkaRecordBatchMetadata.class)
                .orElseThrow(() -> new IllegalStateException("The channel is not a batch channel of Kafka"));
        for (ConsumerRecord<?, ?> message : metadata.getRecords()) {
            @SuppressWarnings("unchecked") // the house's channels are configured with these deserializers
            ConsumerRecord<String, byte[]> typed = (ConsumerRecord<String, byte[]>) message;
            messages.add(typed);
        }
        return messages;
    }

    private static ConsumerRecord<String, byte[]> message(
            List<ConsumerRecord<String, byte[]>> messages, ReceivedEvent event) {
        return messages.stream()
                .filter(message -> message.headers().lastHeader("ce_id") != null
                        && event.id().equals(ReceivedEvent.of(message).id()))
                .findFirst()
                .orElseThrow();
    }
}
