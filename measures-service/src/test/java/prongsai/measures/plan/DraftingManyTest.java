package prongsai.measures.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.OperatingSystemMXBean;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import prongsai.platform.testing.RealParts;

/** The scores of many organisations published at once; what it costs is said in the log ({@code -Dprongsai.speed.plans=2000}). */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DraftingManyTest {
    private static final Logger LOG = Logger.getLogger(DraftingManyTest.class);
    private static final int MANY = Integer.getInteger("prongsai.speed.plans", 400);
    private static final OperatingSystemMXBean CPU = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final int SCORE_YEAR = 2580;

    @Inject
    Pool pool;

    private long count(String table, int year) {
        return pool.query("select count(*) from " + table + " where fiscal_year = " + year
                        + " and organisation like 'S%'")
                .executeAndAwait()
                .iterator()
                .next()
                .getLong(0);
    }

    private static String score(String organisation) {
        String items = IntStream.rangeClosed(1, 88)
                .mapToObj(n -> "{\"code\":\"I" + n + "\",\"score\":" + (70 + n % 30) + ".25}")
                .collect(Collectors.joining(","));
        String weak = IntStream.rangeClosed(1, 15)
                .mapToObj(n -> "{\"code\":\"I" + n + "\",\"indicator\":" + (1 + n % 5)
                        + ",\"subIndicator\":null,\"labelTh\":\"การเปิดเผยข้อมูลที่เป็นปัจจุบันข้อ " + n
                        + "\",\"score\":" + (70 + n)
                        + ".25,\"weakest\":true,\"belowThreshold\":" + (n < 15) + "}")
                .collect(Collectors.joining(","));
        return "{\"score\":{\"organisation\":\"" + organisation + "\",\"fiscalYear\":" + SCORE_YEAR
                + ",\"revision\":1,\"frameworkRevision\":1,\"total\":90.10,\"grade\":\"A\",\"instruments\":[],\"indicators\":[],"
                + "\"subIndicators\":[],\"items\":[" + items + "],\"weak\":[" + weak + "],\"version\":1}}";
    }

    private static void publish(int from, int to) throws Exception {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
        List<Future<RecordMetadata>> sending = new ArrayList<>();
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (int i = from; i < to; i++) {
                sending.add(producer.send(message("S%05d".formatted(i))));
            }
            for (Future<RecordMetadata> sent : sending) {
                sent.get();
            }
        }
    }

    private static ProducerRecord<String, String> message(String organisation) {
        ProducerRecord<String, String> message =
                new ProducerRecord<>("prongsai.assessment.v1", organisation, score(organisation));
        Map.of(
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", "prongsai.assessment.score-published.v1",
                        "ce_source", "/prongsai/assessment",
                        "ce_subject", SCORE_YEAR + "-" + organisation,
                        "ce_time", "2023-01-01T00:00:00Z",
                        "ce_organisation", organisation,
                        "ce_epoch", "1",
                        "ce_version", "1")
                .forEach((header, value) -> message.headers().add(header, value.getBytes(UTF_8)));
        message.headers().add("ce_actor", "centre".getBytes(UTF_8));
        message.headers().add("ce_actorrole", "centre-analyst".getBytes(UTF_8));
        return message;
    }

    private void drafted(int plans) {
        await().atMost(120, SECONDS)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> count("plans", SCORE_YEAR + 1) == plans);
    }

    @Test
    void each_of_many_organisations_gets_its_plan_and_both_rounds_once() throws Exception {
        int first = 50; // until the channel runs and the code is warm
        publish(0, first);
        drafted(first);

        long before = System.nanoTime();
        long worked = CPU.getProcessCpuTime();
        publish(first, first + MANY);
        drafted(first + MANY);

        double seconds = (System.nanoTime() - before) / 1e9;
        double cpu = (CPU.getProcessCpuTime() - worked) / 1e9;
        LOG.infof(
                "%d plans drafted in %.1f s: %.0f a second; %.1f s of a core, the broker's share included",
                MANY, seconds, MANY / seconds, cpu);
        assertEquals(2L * (first + MANY), count("rounds", SCORE_YEAR + 1));
    }
}
