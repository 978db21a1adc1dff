package prongsai.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics the services speak on, as {@code kafka/topics.properties} lists them. */
final class Topics {

    private static final Map<String, String> KEPT_FOR_EVER = Map.of("retention.ms", "-1", "cleanup.policy", "delete");

    private final String bootstrap;
    private final short replicas;

    /** On one broker. */
    Topics(String bootstrap) {
        this(bootstrap, 1);
    }

    /** Each message on so many brokers. */
    Topics(String bootstrap, int replicas) {
        this.bootstrap = bootstrap;
        this.replicas = (short) replicas;
    }

    /** Whether the broker serves. */
    boolean answer() {
        try (Admin admin = admin()) {
            return !admin.describeCluster().nodes().get(3, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Creates those that are missing; those that are there stay as they are. */
    void ensure() {
        List<NewTopic> wanted = new ArrayList<>();
        Facts.of("topics")
                .forEach((name, partitions) ->
                        wanted.add(new NewTopic(name, Integer.parseInt(partitions), replicas).configs(KEPT_FOR_EVER)));
        try (Admin admin = admin()) {
            for (KafkaFuture<Void> created : admin.createTopics(wanted).values().values()) {
                await(created);
            }
        }
    }

    private static void await(KafkaFuture<Void> created) {
        try {
            created.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("creating the topics", e);
            }
        } catch (TimeoutException e) {
            throw new IllegalStateException("creating the topics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Admin admin() {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 30_000,
                AdminClientConfig.RETRIES_CONFIG, 5));
    }
}
