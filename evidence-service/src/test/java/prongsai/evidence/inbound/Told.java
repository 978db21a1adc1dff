package prongsai.evidence.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** What measures-service tells in the tests: real messages on the real topic, in the form its relay gives them. */
public final class Told {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String organisation;
    private final UUID plan = UUID.randomUUID();

    private Told(String organisation) {
        this.organisation = organisation;
    }

    /** About a plan of fiscal year 2566 of this organisation. */
    public static Told of(String organisation) {
        return new Told(organisation);
    }

    /** A measure led by this section. */
    public UUID measure(String section) {
        UUID id = UUID.randomUUID();
        measure(id, section, 1);
        return id;
    }

    public void measure(UUID id, String section, int version) {
        Map<String, Object> responsible = Map.of(
                "lead", List.of(section), "supporting", List.of(), "all", false, "schools", false, "text", section);
        tell(
                version == 1 ? "measure-planned" : "measure-revised",
                id,
                version,
                "measure",
                about(id, version, responsible));
    }

    private Map<String, Object> about(UUID id, int version, Map<String, Object> responsible) {
        Map<String, Object> measure = common(id, version);
        measure.put("status", "PLANNED");
        measure.put("responsible", responsible);
        return measure;
    }

    /** The measure was taken out of its plan. */
    public void removed(UUID measure, int version) {
        Map<String, Object> state = common(measure, version);
        state.put("status", "WITHDRAWN");
        state.put("responsible", null);
        state.put("removed", true);
        tell("measure-withdrawn", measure, version, "measure", state);
    }

    public UUID result(UUID... measures) {
        UUID id = UUID.randomUUID();
        result(id, 1, false, measures);
        return id;
    }

    public void result(UUID id, int version, boolean removed, UUID... measures) {
        Map<String, Object> result = common(id, version);
        result.put("round", "M6");
        result.put("measures", List.of(measures));
        result.put("removed", removed);
        tell(removed ? "result-removed" : "result-recorded", id, version, "result", result);
    }

    public UUID round(String half) {
        UUID id = UUID.randomUUID();
        round(id, half, "OPEN", 1);
        return id;
    }

    /** The round's new status; {@code listed} is what its snapshot says of evidence. */
    public void round(UUID id, String half, String status, int version, UUID... listed) {
        Map<String, Object> round = common(id, version);
        round.put("round", half);
        round.put("status", status);
        boolean frozen = status.equals("SUBMITTED") || status.equals("ACCEPTED");
        List<Map<String, Object>> evidence = List.of(listed).stream()
                .map(one -> Map.<String, Object>of("id", one))
                .toList();
        round.put("snapshot", frozen ? Map.of("evidence", evidence, "results", List.of()) : null);
        tell(
                "round-" + (status.equals("OPEN") ? "opened" : status.toLowerCase(java.util.Locale.ROOT)),
                id,
                version,
                "round",
                round);
    }

    /** The director publishes what the round's snapshot lists, or takes it back. */
    public void published(UUID id, String half, String status, boolean published, int version, UUID... listed) {
        Map<String, Object> round = common(id, version);
        round.put("round", half);
        round.put("status", status);
        round.put(
                "snapshot",
                Map.of(
                        "evidence",
                        List.of(listed).stream().map(one -> Map.of("id", one)).toList(),
                        "results",
                        List.of()));
        round.put("published", published);
        tell(published ? "round-published" : "round-unpublished", id, version, "round", round);
    }

    private Map<String, Object> common(UUID id, int version) {
        Map<String, Object> all = new HashMap<>();
        all.put("id", id);
        all.put("plan", plan);
        all.put("organisation", organisation);
        all.put("fiscalYear", 2566);
        all.put("version", version);
        return all;
    }

    public void tell(String name, UUID subject, int version, String what, Map<String, Object> state) {
        try {
            send(UUID.randomUUID(), name, subject, version, JSON.writeValueAsString(Map.of(what, state)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The message itself; a repeated id is the same event once more. */
    public void send(UUID id, String name, UUID subject, int version, String data) {
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>("prongsai.measures.v1", organisation, data.getBytes(UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id.toString(),
                        "ce_type",
                        "prongsai.measures." + name + ".v1",
                        "ce_source",
                        "/prongsai/measures",
                        "ce_subject",
                        subject.toString(),
                        "ce_time",
                        "2026-01-05T03:00:00Z",
                        "ce_organisation",
                        organisation,
                        "ce_epoch",
                        "1",
                        "ce_actor",
                        "officer-" + organisation,
                        "ce_actorrole",
                        "district-officer")
                .forEach((key, value) -> message.headers().add(key, value.getBytes(UTF_8)));
        message.headers().add("ce_version", Integer.toString(version).getBytes(UTF_8));
        String kafka = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "acks", "all"), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(message).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
