package prongsai.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Starts a real PostgreSQL and a real Kafka broker for the tests of one module and gives the service their addresses. Both are
 * thrown away afterwards.
 */
public class RealParts implements QuarkusTestResourceLifecycleManager {
    private EmbeddedPostgres postgres;
    private KafkaBroker kafka;

    @Override
    public Map<String, String> start() {
        // the broker finds its parts by the thread's class loader, which a pool's thread may not have (JDK 25)
        CompletableFuture<EmbeddedPostgres> database = CompletableFuture.supplyAsync(RealParts::database);
        kafka = KafkaBroker.start();
        postgres = database.join();
        Map<String, String> settings = new HashMap<>();
        settings.put("kafka.bootstrap.servers", kafka.bootstrap());
        settings.put("quarkus.datasource.username", "postgres");
        settings.put("quarkus.datasource.password", "postgres");
        settings.put("quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "postgres"));
        settings.put("quarkus.datasource.reactive.url", "postgresql://localhost:" + postgres.getPort() + "/postgres");
        settings.put("quarkus.oidc.public-key", Tokens.publicKey());
        settings.put("quarkus.oidc.token.issuer", Tokens.ISSUER);
        return settings;
    }

    private static EmbeddedPostgres database() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "60")
                    // off for tests; a measurement wants what production has
                    .setServerConfig("fsync", System.getProperty("prongsai.fsync", "off"))
                    .setServerConfig("synchronous_commit", System.getProperty("prongsai.fsync", "off"))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (kafka != null) {
            kafka.close();
        }
        if (postgres != null) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
