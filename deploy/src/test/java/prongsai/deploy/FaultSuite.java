package prongsai.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Whatever fails, nothing that was answered is lost or there twice. Three brokers, two replicas of each service, PostgreSQL and Keycloak run
 * under a steady load of the main job while one after the other is killed, cut off, filled up or set wrong; after each, {@link Settled}
 * looks at every answered write. What it took is told in {@code target/faults.md}.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultSuite {
    private static final Duration UNDER_LOAD = Duration.ofSeconds(5);

    private static @Nullable Fleet running;
    private static @Nullable SteadyLoad begun;
    private static final List<String> TABLE = new ArrayList<>(
            List.of("| fault | writes answered since the one before | all shown again after, s |", "|---|---|---|"));

    @BeforeAll
    static void the_fleet_runs_and_the_load_begins() throws IOException {
        running = Fleet.started();
        begun = new SteadyLoad(fleet());
        load().begin();
    }

    @AfterAll
    static void all_is_told_and_stopped() throws IOException {
        Files.write(Path.of("target", "faults.md"), TABLE);
        TABLE.forEach(System.out::println);
        if (begun != null) {
            begun.close();
        }
        if (running != null) {
            running.close();
        }
    }

    private static Fleet fleet() {
        if (running == null) {
            throw new IllegalStateException("the fleet did not start");
        }
        return running;
    }

    private static SteadyLoad load() {
        if (begun == null) {
            throw new IllegalStateException("the load did not begin");
        }
        return begun;
    }

    @FunctionalInterface
    private interface Fault {
        void happens() throws Exception;
    }

    private static void under(String name, Fault fault) throws Exception {
        int before = written();
        work(UNDER_LOAD);
        fault.happens();
        work(UNDER_LOAD);
        assertEquals(Map.of(), load().refused, "no careful client was refused for good");
        Duration shown = new Settled(fleet(), load()).check();
        assertTrue(written() > before, "there was no load");
        TABLE.add("| %s | %d | %.1f |".formatted(name, written() - before, shown.toMillis() / 1000.0));
    }

    private static int written() {
        return load().notes.size() + load().photos.size();
    }

    private static void work(Duration time) throws InterruptedException {
        Thread.sleep(time.toMillis());
    }

    private static void killedAndStarted(String part, Duration away) throws InterruptedException {
        fleet().part(part).kill();
        work(away);
        start(part);
    }

    private static void start(String... parts) {
        load().calmWhile(() ->
                Stream.of(parts).parallel().forEach(part -> fleet().part(part).start()));
    }

    @Test
    @Order(1)
    void nothing_is_lost_where_nothing_fails() throws Exception {
        under("none", () -> {});
    }

    @Test
    @Order(2)
    void each_service_is_killed_at_one_replica_and_at_the_other() throws Exception {
        for (String service : List.of("measures", "evidence", "reporting", "assessment")) {
            under(
                    "kill -9 " + service + ", one replica",
                    () -> killedAndStarted(service + "-a", Duration.ofSeconds(2)));
        }
        under("kill -9 reporting, both replicas", () -> {
            fleet().part("reporting-a").kill();
            fleet().part("reporting-b").kill();
            work(Duration.ofSeconds(3));
            start("reporting-a", "reporting-b");
        });
    }

    @Test
    @Order(3)
    void a_broker_is_killed_and_the_one_that_leads_the_quorum() throws Exception {
        int leader = fleet().brokers.quorumLeader();
        int other = Brokers.nodes().stream()
                .filter(node -> node != leader)
                .findFirst()
                .orElseThrow();
        under("kill -9 a broker", () -> killedAndStarted(Brokers.name(other), Duration.ofSeconds(8)));
        under(
                "kill -9 the quorum's leader",
                () -> killedAndStarted(Brokers.name(fleet().brokers.quorumLeader()), Duration.ofSeconds(8)));
    }

    @Test
    @Order(4)
    void postgresql_is_killed() throws Exception {
        under("kill -9 PostgreSQL", () -> {
            fleet().part("postgres").kill();
            work(Duration.ofSeconds(3));
            start("postgres");
        });
    }

    @Test
    @Order(5)
    void kafka_is_away_for_a_minute_and_writes_go_on() throws Exception {
        under("Kafka stopped for a minute", () -> {
            for (int node : Brokers.nodes()) {
                fleet().part(Brokers.name(node)).kill();
            }
            int before = written();
            work(Duration.ofMinutes(1));
            assertTrue(written() > before + 100, "writes go on: " + (written() - before));
            start(Brokers.nodes().stream().map(Brokers::name).toArray(String[]::new));
        });
    }

    @Test
    @Order(6)
    void a_replica_is_cut_off_from_kafka_and_from_postgresql() throws Exception {
        Island island = fleet().island();
        assumeTrue(island != null, "network namespaces are not permitted here");
        under("a replica cut off from Kafka for 20 s", () -> {
            island.cut(Island.KAFKA);
            work(Duration.ofSeconds(20));
            island.heal(Island.KAFKA);
        });
        under("a replica cut off from PostgreSQL for 20 s", () -> {
            island.cut(Island.POSTGRES);
            work(Duration.ofSeconds(20));
            island.heal(Island.POSTGRES);
        });
    }

    @Test
    @Order(7)
    void the_disk_for_evidence_is_full() throws Exception {
        assumeTrue(SmallDisk.isMounted(fleet().home()), "no small disk can be mounted here");
        under("no room for evidence for 10 s", () -> {
            SmallDisk.fill(fleet().home());
            int photos = load().photos.size();
            work(Duration.ofSeconds(10));
            assertTrue(load().photos.size() <= photos + 2, "nothing is said to be kept that is not");
            SmallDisk.free(fleet().home());
        });
    }

    @Test
    @Order(8)
    void clocks_are_stepped() throws Exception {
        assumeTrue(Clocks.canBeStepped(), "there is no gcc to make such a clock");
        fleet().part("evidence-b").stop();
        load().calmWhile(() -> fleet().startAgain("evidence-b", Clocks.stepped(fleet().home())));
        under("a replica's clock stepped by +10 min, then by -15", () -> {
            Clocks.step(fleet().home(), 600);
            work(Duration.ofSeconds(10));
            Clocks.step(fleet().home(), -300);
            work(Duration.ofSeconds(10));
            Clocks.step(fleet().home(), 0);
            work(Duration.ofSeconds(3));
        });
    }

    @Test
    @Order(9)
    void a_poisoned_message_is_put_aside_and_told() throws Exception {
        under("two messages nobody can apply", () -> {
            poison("not even an envelope", null);
            poison("{\"measure\":{\"id\":\"x\"}}", "prongsai.measures.measure-progressed.v1");
        });
        assertTrue(deadLetters("reporting") >= 2, "they are kept with their reasons");
        JsonNode projection = load().client.get("reporting", "auditor", "/projection");
        assertTrue(projection.path("deadLetters").asInt() >= 2, projection.toString());
    }

    private static void poison(String data, @Nullable String type) throws Exception {
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>("prongsai.measures.v1", "1001", data.getBytes(UTF_8));
        if (type != null) {
            Map.of(
                            "ce_specversion", "1.0",
                            "ce_id", UUID.randomUUID().toString(),
                            "ce_type", type,
                            "ce_source", "/prongsai/measures",
                            "ce_subject", "not-a-uuid",
                            "ce_time", Instant.now().toString(),
                            "ce_organisation", "1001",
                            "ce_epoch", "1",
                            "ce_version", "1",
                            "ce_actor", "nobody")
                    .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        }
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", fleet().brokers.bootstrap()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(message).get();
        }
    }

    private static long deadLetters(String service) throws Exception {
        try (Connection database = fleet().database(service);
                Statement sql = database.createStatement();
                ResultSet found = sql.executeQuery("select count(*) from dead_letters")) {
            found.next();
            return found.getLong(1);
        }
    }
}
