package prongsai.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * measures-service as the chart sets it, at a broker and a database that are spoken to by TLS only, with certificates of an authority of
 * their own, and a broker that allows what {@code kafka/acls.properties} says. What is forged, foreign or not allowed is refused.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SecuredServicesSuite {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String WRONG_PASSWORD = "the-wrong-password-of-a-test";

    @TempDir
    private static Path folder;

    private static final Ports PORTS = Ports.free();
    private static Authority authority;
    private static Authority another;
    private static SecuredPostgres postgres;
    private static SecuredBroker broker;
    private static SecuredProvider provider;
    private static ServiceProcess service;

    @BeforeAll
    static void start() throws Exception {
        authority = new Authority(folder.resolve("authority"));
        another = new Authority(folder.resolve("another"));
        provider = new SecuredProvider(authority);
        broker = new SecuredBroker(
                folder.resolve("kafka"), PORTS.of("kafka"), PORTS.of(Ports.KAFKA_CONTROLLER), authority);
        postgres = new SecuredPostgres(folder.resolve("home"), PORTS, authority);
        broker.furnish();
        service = new ServiceProcess(folder.resolve("service"), "measures", PORTS.of("measures"), settings());
        assertTrue(service.isReadyWithin(PATIENCE), service::log);
    }

    private static Map<String, String> settings() throws Exception {
        Map<String, String> settings = ServiceProcess.ofTheChart("measures", postgres, broker, authority);
        settings.put("QUARKUS_LOG_CATEGORY__PRONGSAI__LEVEL", "DEBUG");
        settings.put("QUARKUS_OIDC_AUTH_SERVER_URL", provider.address());
        settings.put("QUARKUS_OIDC_TLS_TLS_CONFIGURATION_NAME", "id");
        settings.put(
                "QUARKUS_TLS_ID_TRUST_STORE_PEM_CERTS", authority.certificate().toString());
        return settings;
    }

    @AfterAll
    static void stop() {
        for (AutoCloseable each : new AutoCloseable[] {service, broker, postgres, provider}) {
            try {
                if (each != null) {
                    each.close();
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void both_connections_to_the_database_are_by_tls() throws Exception {
        assertEquals(
                List.of(),
                column("select application_name || ' ' || query from pg_stat_activity join pg_stat_ssl using (pid)"
                        + " where usename = 'measures' and not ssl"));
        assertTrue(
                column("select 1 from pg_stat_ssl join pg_stat_activity using (pid) where usename = 'measures' and ssl")
                                .size()
                        > 1);
    }

    @Test
    void what_it_has_done_reaches_its_topic() throws Exception {
        UUID event = UUID.randomUUID();
        execute(
                "insert into outbox (event_id, type, subject, organisation, occurred_at, epoch, version, actor, actor_role, data) values ('"
                        + event
                        + "', 'prongsai.measures.something-of-tomorrow.v1', 'plans/1', '1012', now(), 1, 1, 'a', 'b', '{}')");

        assertTrue(Await.until(() -> isHeard("reporting", "prongsai.measures.v1", event), PATIENCE), service::log);
        assertEquals(List.of("0"), column("select count(*)::text from outbox"));
    }

    /** An older version hears a newer one: more fields than it knows, and kinds of events that it does not know. */
    @Test
    void it_hears_of_others_also_what_it_does_not_know_yet() throws Exception {
        UUID unknown = UUID.randomUUID();
        UUID grown = UUID.randomUUID();
        tell(
                "assessment",
                "prongsai.assessment.v1",
                unknown,
                "prongsai.assessment.something-of-tomorrow.v1",
                "{\"more\":[{}]}");
        tell(
                "assessment",
                "prongsai.assessment.v1",
                grown,
                "prongsai.assessment.organisation-registered.v1",
                organisation());

        assertTrue(Await.until(() -> marks(unknown, grown) == 2, PATIENCE), () -> service.log() + deadLetters());
    }

    @Test
    void what_it_cannot_apply_goes_to_its_dead_letters() throws Exception {
        UUID broken = UUID.randomUUID();
        tell(
                "assessment",
                "prongsai.assessment.v1",
                broken,
                "prongsai.assessment.framework-activated.v1",
                "{ not JSON");

        assertTrue(
                Await.until(() -> isHeard("administrator", "prongsai.assessment.v1.measures.dlq", broken), PATIENCE),
                service::log);
    }

    @Test
    void what_is_another_s_is_refused() throws Exception {
        assertInstanceOf(TopicAuthorizationException.class, refusalOfWriting("measures", "prongsai.evidence.v1"));
        assertInstanceOf(
                TopicAuthorizationException.class,
                refusalOfWriting("measures", "prongsai.assessment.v1.reporting.dlq"));
        assertInstanceOf(TopicAuthorizationException.class, refusalOfWriting("reporting", "prongsai.measures.v1"));
        assertThrows(
                TopicAuthorizationException.class,
                () -> read("assessment", "prongsai.measures.v1", "prongsai-measures"));
        assertThrows(
                GroupAuthorizationException.class,
                () -> read("measures", "prongsai.assessment.v1", "prongsai-evidence"));
        Map<String, Object> fencing = new HashMap<>(broker.service("evidence"));
        fencing.put("transactional.id", "prongsai-measures-relay");
        try (var producer = producer(fencing)) {
            assertThrows(TransactionalIdAuthorizationException.class, producer::initTransactions);
        }
    }

    @Test
    void a_broker_that_is_not_ours_or_called_otherwise_is_refused_and_so_is_a_wrong_password() {
        Map<String, Object> anotherAuthority = new HashMap<>(broker.service("measures"));
        anotherAuthority.put("ssl.truststore.location", another.certificate().toString());
        assertInstanceOf(SslAuthenticationException.class, refusal(anotherAuthority));

        Map<String, Object> otherName = new HashMap<>(broker.service("measures"));
        otherName.put("bootstrap.servers", "127.0.0.1:" + PORTS.of("kafka"));
        assertInstanceOf(SslAuthenticationException.class, refusal(otherName));

        Map<String, Object> wrongPassword = new HashMap<>(broker.service("measures"));
        wrongPassword.put("sasl.jaas.config", SecuredBroker.login("prongsai-kafka-measures", WRONG_PASSWORD));
        assertInstanceOf(SaslAuthenticationException.class, refusal(wrongPassword));

        Map<String, Object> plain = Map.of(
                "bootstrap.servers", broker.address(), "request.timeout.ms", "4000", "default.api.timeout.ms", "5000");
        assertInstanceOf(org.apache.kafka.common.errors.TimeoutException.class, refusal(plain));
    }

    @Test
    void a_database_without_tls_or_with_a_certificate_that_is_not_ours_is_refused_by_jdbc() {
        assertTrue(refusal("localhost", "sslmode=disable").contains("no encryption"));
        assertTrue(refusal("localhost", "sslmode=verify-full&sslrootcert=" + another.certificate())
                .contains("SSL error"));
        assertTrue(refusal("127.0.0.1", "sslmode=verify-full&sslrootcert=" + authority.certificate())
                .contains("127.0.0.1"));
    }

    /** JDBC brings the schema up to date; everything else goes through the reactive client, whose settings are others. */
    @Test
    void a_database_with_a_certificate_that_is_not_ours_is_refused_by_the_reactive_client() throws Exception {
        Map<String, String> anotherAuthority = settings();
        anotherAuthority.put(
                "QUARKUS_DATASOURCE_REACTIVE_TRUST_CERTIFICATE_PEM_CERTS",
                another.certificate().toString());
        never_ready("another authority", anotherAuthority);

        Map<String, String> otherName = settings();
        otherName.computeIfPresent(
                "QUARKUS_DATASOURCE_REACTIVE_URL", (name, url) -> url.replace("localhost", "127.0.0.1"));
        never_ready("another name", otherName);
    }

    private static void never_ready(String why, Map<String, String> settings) throws Exception {
        try (ServiceProcess refused = new ServiceProcess(
                folder.resolve("service"), "measures", Ports.free().of("measures"), settings)) {
            assertTrue(Await.until(() -> refused.hasSaid("SSL handshake failed"), PATIENCE), () -> why + refused.log());
            assertFalse(refused.isReadyWithin(Duration.ofSeconds(2)), () -> why + refused.log());
        }
    }

    @Test
    void a_provider_of_an_authority_of_its_own_is_asked_and_one_of_another_is_not() throws Exception {
        int asked = provider.asked();
        assertTrue(asked > 0, service::log);

        Map<String, String> anotherAuthority = settings();
        anotherAuthority.put(
                "QUARKUS_TLS_ID_TRUST_STORE_PEM_CERTS", another.certificate().toString());
        try (ServiceProcess one = new ServiceProcess(
                folder.resolve("service"), "measures", Ports.free().of("measures"), anotherAuthority)) {
            assertTrue(Await.until(() -> one.hasSaid("OIDC Server is not available"), PATIENCE), one::log);
            assertEquals(asked, provider.asked());
        }
    }

    @Test
    void no_secret_is_in_a_log_or_an_answer_of_the_operators_pages() throws Exception {
        StringBuilder all = new StringBuilder(service.said());
        for (String path : List.of(
                "/q/health", "/q/health/well", "/q/metrics", "/q/info", "/q/openapi", "/q/dev", "/q/arc/beans")) {
            all.append(service.answer(path));
        }
        Map<String, String> wrong = settings();
        wrong.put("QUARKUS_DATASOURCE_PASSWORD", WRONG_PASSWORD);
        wrong.put("QUARKUS_FLYWAY_CONNECT_RETRIES", "1");
        all.append(saidBy("measures", wrong, "password authentication failed"));

        Map<String, String> wrongAtTheBroker = settings();
        wrongAtTheBroker.put("KAFKA_SASL_JAAS_CONFIG", SecuredBroker.login("prongsai-kafka-measures", WRONG_PASSWORD));
        all.append(saidBy("measures", wrongAtTheBroker, "SaslAuthenticationException"));

        Map<String, String> portal = new TreeMap<>();
        portal.put("QUARKUS_OIDC_AUTH_SERVER_URL", "http://localhost:1/realms/prongsai");
        portal.put("QUARKUS_OIDC_CREDENTIALS_SECRET", "the-client-secret-of-a-test");
        portal.put("PRONGSAI_SESSION_SECRET", "the-session-secret-of-a-test-in-32-letters");
        portal.put("QUARKUS_LOG_CATEGORY__PRONGSAI__LEVEL", "DEBUG");
        all.append(saidBy("portal", portal, "localhost:1"));
        String said = all.toString();

        for (String secret : List.of(
                postgres.password("measures"),
                SecuredBroker.password("prongsai-kafka-measures"),
                WRONG_PASSWORD,
                "the-client-secret-of-a-test",
                "the-session-secret-of-a-test-in-32-letters")) {
            assertFalse(
                    said.contains(secret),
                    () -> said.substring(Math.max(0, said.indexOf(secret) - 300), said.indexOf(secret)));
        }
        assertTrue(said.contains("prongsai_outbox_waiting"), "the metrics were read");
    }

    private static String saidBy(String name, Map<String, String> settings, String words) throws Exception {
        try (ServiceProcess one =
                new ServiceProcess(folder.resolve("service"), name, Ports.free().of(name), settings)) {
            assertTrue(Await.until(() -> one.hasSaid(words), PATIENCE), () -> words + one.log());
            return one.said();
        }
    }

    /** As the chart, the compose file and the units set it. */
    @Test
    void each_line_it_says_is_a_json_object() throws Exception {
        List<String> lines = service.said().lines().toList();

        assertTrue(lines.size() > 5, service::log);
        for (String line : lines) {
            JsonNode said = new ObjectMapper().readTree(line);
            for (String field : List.of("timestamp", "level", "loggerName", "message")) {
                assertTrue(said.path(field).isTextual(), line);
            }
        }
    }

    @Test
    void wrong_settings_stop_it_with_their_names() throws Exception {
        Map<String, String> wrong = settings();
        wrong.remove("QUARKUS_DATASOURCE_USERNAME");
        wrong.put("KAFKA_SSL_TRUSTSTORE_LOCATION", "/nowhere/ca.crt");
        wrong.put("PRONGSAI_REMINDERS_DAYS_AHED", "3");
        try (ServiceProcess refused = new ServiceProcess(
                folder.resolve("service"), "measures", Ports.free().of("measures"), wrong)) {
            assertEquals(2, refused.ended(PATIENCE));
            String said = refused.said();
            assertTrue(said.contains("QUARKUS_DATASOURCE_USERNAME is not set"), said);
            assertTrue(said.contains("KAFKA_SSL_TRUSTSTORE_LOCATION=/nowhere/ca.crt is wrong: allowed is file"), said);
            assertTrue(said.contains("did you mean PRONGSAI_REMINDERS_DAYS_AHEAD?"), said);
            assertEquals(4, said.strip().lines().count(), said);
        }
    }

    /** As a newer version leaves it: one migration more of the platform, in between, and one more of the service. */
    @Test
    void an_older_version_starts_where_a_newer_one_has_grown_the_schema() throws Exception {
        execute("alter table outbox add column of_tomorrow text");
        execute("create table of_tomorrow (id integer primary key)");
        for (String version : List.of("0099", "9999")) {
            execute(
                    "insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)"
                            + " select max(installed_rank) + 1, '" + version + "', 'of tomorrow', 'SQL', 'V" + version
                            + "__of_tomorrow.sql', 1, 'measures', 1, true from flyway_schema_history");
        }
        try (ServiceProcess older = new ServiceProcess(
                folder.resolve("service"), "measures", Ports.free().of("measures"), settings())) {
            assertTrue(older.isReadyWithin(PATIENCE), older::log);
        }
    }

    private static String organisation() throws Exception {
        String example = Files.readString(
                Path.of("../platform/src/main/resources/contracts/assessment/organisation-registered.v1.example.json"));
        return example.replaceFirst("\\{", "{\"ofTomorrow\":{\"deep\":[1]},");
    }

    private static void tell(String user, String topic, UUID id, String type, String data) throws Exception {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, "1012", data.getBytes(UTF_8));
        Map.of(
                        "ce_id", id.toString(),
                        "ce_type", type,
                        "ce_source", "/prongsai/" + user,
                        "ce_subject", "organisations/1012",
                        "ce_organisation", "1012",
                        "ce_time", "2026-01-01T00:00:00Z",
                        "ce_epoch", "1",
                        "ce_version", "1",
                        "ce_actor", "system:test",
                        "ce_actorrole", "system")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        try (var producer = producer(broker.service(user))) {
            producer.send(record).get();
        }
    }

    private static boolean isHeard(String user, String topic, UUID event) {
        Map<String, Object> as = user.equals("administrator") ? broker.administrator() : broker.service(user);
        try (var consumer = new KafkaConsumer<>(as, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(each -> new TopicPartition(topic, each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            for (int i = 0; i < 5; i++) {
                for (var record : consumer.poll(Duration.ofMillis(500))) {
                    if (new String(record.headers().lastHeader("ce_id").value(), UTF_8).equals(event.toString())) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    private static Throwable refusalOfWriting(String user, String topic) {
        try (var producer = producer(broker.service(user))) {
            return assertThrows(ExecutionException.class, () -> producer.send(
                                    new ProducerRecord<>(topic, "1012", new byte[0]))
                            .get())
                    .getCause();
        }
    }

    private static void read(String user, String topic, String group) {
        Map<String, Object> client = new HashMap<>(broker.service(user));
        client.put("group.id", group);
        try (var consumer = new KafkaConsumer<>(client, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            for (int i = 0; i < 20; i++) {
                consumer.poll(Duration.ofSeconds(1));
            }
        }
    }

    private static KafkaProducer<String, byte[]> producer(Map<String, Object> client) {
        return new KafkaProducer<>(client, new StringSerializer(), new ByteArraySerializer());
    }

    private static Throwable refusal(Map<String, Object> client) {
        try (Admin admin = Admin.create(client)) {
            return assertThrows(
                            ExecutionException.class,
                            () -> admin.describeCluster().nodes().get())
                    .getCause();
        }
    }

    private static String refusal(String host, String options) {
        return String.valueOf(assertThrows(
                        SQLException.class,
                        () -> DriverManager.getConnection(
                                "jdbc:postgresql://" + host + ":" + postgres.port() + "/measures?" + options,
                                "measures",
                                postgres.password("measures")))
                .getMessage());
    }

    private static int marks(UUID... events) {
        try {
            return column("select 1 from inbox where event_id in ('" + events[0] + "', '" + events[1] + "')")
                    .size();
        } catch (Exception e) {
            return 0;
        }
    }

    private static String deadLetters() {
        try {
            return column("select reason from dead_letters").toString();
        } catch (Exception e) {
            return e.toString();
        }
    }

    private static void execute(String sql) throws Exception {
        try (Connection connection = postgres.database("measures");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> column(String sql) throws Exception {
        try (Connection connection = postgres.database("measures");
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String> values = new java.util.ArrayList<>();
            while (found.next()) {
                values.add(found.getString(1));
            }
            return values;
        }
    }
}
