package prongsai.platform.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends a batch of events as one Kafka transaction, CloudEvents 1.0 in binary mode. The transactional id is the service's: a
 * relay that was replaced without noticing is fenced off by its successor. Not safe for several threads; the relay is one.
 */
@ApplicationScoped
class OutboxSender {
    private static final Logger LOG = Logger.getLogger(OutboxSender.class);

    private final EventNames names;
    private final KafkaSettings settings;
    private final Tracer tracer;
    private @Nullable KafkaProducer<String, byte[]> producer;

    OutboxSender(EventNames names, KafkaSettings settings, Tracer tracer) {
        this.names = names;
        this.settings = settings;
        this.tracer = tracer;
    }

    /** Returns when the broker has all of them; fails when it may not have, and then they are to be sent again. */
    void send(List<OutboxRow> rows) {
        try {
            KafkaProducer<String, byte[]> open = producer();
            open.beginTransaction();
            List<Future<RecordMetadata>> outcomes = new ArrayList<>(rows.size());
            for (OutboxRow row : rows) {
                Span span = span(row);
                try (Scope current = span.makeCurrent()) {
                    outcomes.add(open.send(record(row, span)));
                } finally {
                    span.end();
                }
            }
            open.flush();
            for (Future<RecordMetadata> outcome : outcomes) {
                outcome.get();
            }
            open.commitTransaction();
        } catch (ExecutionException e) {
            close();
            throw new IllegalStateException("The broker refused an event: " + e.getCause(), e);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while sending", e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Goes on with the trace of the request; whoever hears the event goes on with this one. */
    private Span span(OutboxRow row) {
        return tracer.spanBuilder("send " + EventNames.inShort(row.type()))
                .setParent(TraceParent.continued(row.traceparent()))
                .setSpanKind(SpanKind.PRODUCER)
                .startSpan();
    }

    private KafkaProducer<String, byte[]> producer() {
        KafkaProducer<String, byte[]> open = producer;
        if (open == null) {
            Map<String, Object> properties = new HashMap<>(settings.connection());
            properties.put("transactional.id", "prongsai-" + names.service() + "-relay");
            properties.put("enable.idempotence", true);
            properties.put("acks", "all");
            properties.put("linger.ms", 0);
            properties.put("compression.type", "lz4");
            properties.put("max.request.size", 1_000_000);
            properties.put("max.block.ms", 10_000);
            properties.put("request.timeout.ms", 10_000);
            properties.put("delivery.timeout.ms", 20_000);
            properties.put("transaction.timeout.ms", 30_000);
            open = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
            producer = open;
            open.initTransactions();
        }
        return open;
    }

    private ProducerRecord<String, byte[]> record(OutboxRow row, Span span) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                names.topic(), row.organisation(), row.data().getBytes(UTF_8));
        Headers headers = record.headers();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", row.eventId().toString());
        add(headers, "ce_type", row.type());
        add(headers, "ce_source", names.source());
        add(headers, "ce_subject", row.subject());
        add(headers, "ce_time", row.occurredAt().toString());
        add(headers, "ce_organisation", row.organisation());
        add(headers, "ce_epoch", Integer.toString(row.epoch()));
        add(headers, "ce_version", Long.toString(row.version()));
        add(headers, "ce_actor", row.actor());
        add(headers, "ce_actorrole", row.actorRole());
        add(headers, "ce_address", row.address());
        add(headers, "traceparent", row.traceparent() == null ? null : TraceParent.of(span));
        add(headers, "content-type", "application/json");
        return record;
    }

    private static void add(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, value.getBytes(UTF_8));
        }
    }

    /** Gives the connection up; what was under way is aborted by the broker. */
    void close() {
        KafkaProducer<String, byte[]> open = producer;
        producer = null;
        if (open != null) {
            try {
                open.close(Duration.ofSeconds(2));
            } catch (RuntimeException e) {
                LOG.debug("The producer could not be closed", e);
            }
        }
    }
}
