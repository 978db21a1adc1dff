package prongsai.platform;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordBatchMetadata;
import io.vertx.core.Vertx;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;
import prongsai.platform.testing.HouseRules;

/** ArchUnit fails a rule without subjects by itself, but not one whose forbidden packages do not exist. */
class HouseRulesTargetsTest {
    @Test
    void rules_are_about_packages_that_exist() {
        List<String> known = Stream.of(
                        ObjectMapper.class,
                        Panache.class,
                        Uni.class,
                        IncomingKafkaRecordBatchMetadata.class,
                        Vertx.class,
                        Path.class,
                        KafkaProducer.class,
                        Mutiny.class)
                .map(Class::getPackageName)
                .toList();

        for (String forbidden : HouseRules.FORBIDDEN_PACKAGES) {
            String prefix = forbidden.replace("..", "");
            assertTrue(known.stream().anyMatch(name -> name.startsWith(prefix)), forbidden);
        }
    }
}
