package prongsai.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InfrastructureIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path home;

    private final Ports ports = Ports.free();
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());

    @Test
    void data_survive_kills_and_restarts() throws Exception {
        try (SingleMachine machine = start()) {
            assertEquals(12, partitions(machine.kafkaBootstrap(), "prongsai.measures.v1"));
            assertEquals(1, partitions(machine.kafkaBootstrap(), "prongsai.measures.v1.reporting.dlq"));
            execute("create table kept (word text)");
            execute("insert into kept values ('โปร่งใส')");
            assertEquals("on", one("show fsync"));

            assertEquals(3, assertThrows(Refusal.class, this::start).exitStatus());

            comes_back_by_itself(machine.part("postgres"));
            stays_away_when_killed_on_purpose(machine.part("kafka"));
            assertEquals("โปร่งใส", one("select word from kept"));
        }

        try (SingleMachine machine = start()) {
            assertEquals("โปร่งใส", one("select word from kept"));
            assertEquals(12, partitions(machine.kafkaBootstrap(), "prongsai.measures.v1"));
        }
    }

    private void comes_back_by_itself(Part part) {
        long before = part.pid();

        assertTrue(ProcessHandle.of(before).orElseThrow().destroyForcibly());

        assertTrue(Await.until(() -> told.contains("✓ PostgreSQL กลับมาแล้ว  is back"), PATIENCE), told::toString);
        assertTrue(part.pid() != before);
        assertTrue(part.rssBytes() > 1_000_000);
    }

    private static void stays_away_when_killed_on_purpose(Part part) {
        part.kill();
        assertEquals(false, Await.until(part::isRunning, Duration.ofSeconds(2)));

        part.start();
        assertTrue(part.isRunning());
    }

    private SingleMachine start() {
        return SingleMachine.in(home).ports(ports).only("postgres", "kafka").start(told::add);
    }

    private static int partitions(String bootstrap, String topic) throws Exception {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
            TopicDescription found = admin.describeTopics(List.of(topic))
                    .topicNameValues()
                    .get(topic)
                    .get();
            return found.partitions().size();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = measures();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String one(String sql) throws SQLException {
        try (Connection connection = measures();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            assertTrue(found.next());
            return found.getString(1);
        }
    }

    private Connection measures() throws SQLException {
        String password = Secrets.in(home.resolve("secrets.properties")).of("measures.database");
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + ports.of("postgres") + "/measures", "measures", password);
    }
}
