package prongsai.reporting.reconciliation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.oidc.client.OidcClients;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import prongsai.platform.answer.PageRequest;
import prongsai.platform.schedule.LeaderLock;
import prongsai.reporting.reconciliation.Comparing.Compared;
import prongsai.reporting.reconciliation.ReconciliationView.Nightly;

/**
 * Compares all organisations every night with a token of its own, keeps what came of it, and tells the number of differences as the
 * metric {@code prongsai_reconciliation_differences}. Without a client of its own at the identity provider it does nothing.
 */
@ApplicationScoped
class NightlyComparisons {
    private static final Logger LOG = Logger.getLogger(NightlyComparisons.class);
    private static final int SHOWN = 100;
    private static final String KEPT =
            "insert into reconciliations (organisations, differences, items) values ($1, $2, $3::text::jsonb)";
    private static final String LAST =
            "select at, organisations, differences, cast(items as text) as items from reconciliations order by at desc limit 1";
    private static final String OLD = "delete from reconciliations where at < now() - interval '400 days'";

    private final Comparing comparing;
    private final OidcClients clients;
    private final LeaderLock leader;
    private final Pool pool;
    private final ObjectMapper json;
    private final boolean enabled;
    private final AtomicInteger differences = new AtomicInteger();

    NightlyComparisons(
            Comparing comparing,
            OidcClients clients,
            LeaderLock leader,
            Pool pool,
            ObjectMapper json,
            MeterRegistry metrics,
            @ConfigProperty(name = "quarkus.oidc-client.client-enabled") boolean enabled) {
        this.comparing = comparing;
        this.clients = clients;
        this.leader = leader;
        this.pool = pool;
        this.json = json;
        this.enabled = enabled;
        metrics.gauge("prongsai.reconciliation.differences", differences);
    }

    /** All of them, where no other replica does. */
    @Scheduled(
            cron = "{prongsai.reconciliation.nightly}",
            timeZone = "Asia/Bangkok",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> everyNight() {
        return enabled
                ? leader.run("reconciliation", this::all)
                        .onFailure()
                        .invoke(e -> LOG.errorf(e, "The read model could not be compared: %s", e.getMessage()))
                        .onFailure()
                        .recoverWithNull()
                : Uni.createFrom().voidItem();
    }

    /** Every replica tells the same figure. */
    @Scheduled(every = "60s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tell() {
        return last().invoke(last -> differences.set(last == null ? 0 : last.differences()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    /** The last one; null before the first. */
    Uni<@Nullable Nightly> last() {
        return pool.query(LAST)
                .execute()
                .map(rows -> rows.size() == 0 ? null : nightly(rows.iterator().next()));
    }

    private Uni<Void> all() {
        return from("", 0, new ArrayList<>());
    }

    /** A token is asked for anew on each page: they are short-lived. */
    private Uni<Void> from(String after, int before, List<Difference> found) {
        return clients.getClient()
                .getTokens()
                .chain(tokens -> comparing.page(
                        new PageRequest(PageRequest.MAX_LIMIT, after), "Bearer " + tokens.getAccessToken()))
                .chain(compared -> {
                    found.addAll(compared.differences());
                    int organisations = before + compared.organisations();
                    return compared.next() == null
                            ? keep(organisations, found)
                            : from(after(compared), organisations, found);
                });
    }

    private static String after(Compared compared) {
        return PageRequest.of(PageRequest.MAX_LIMIT, compared.next()).after();
    }

    private Uni<Void> keep(int organisations, List<Difference> found) {
        if (found.isEmpty()) {
            LOG.infof("The read model knows what the owners have: %d organisations", organisations);
        } else {
            LOG.errorf(
                    "The read model differs from its owners in %d places, the first: %s", found.size(), found.get(0));
        }
        differences.set(found.size());
        return pool.preparedQuery(KEPT)
                .execute(Tuple.of(
                        organisations,
                        found.size(),
                        write(found.stream().limit(SHOWN).toList())))
                .chain(() -> pool.query(OLD).execute())
                .replaceWithVoid();
    }

    private Nightly nightly(Row row) {
        try {
            return new Nightly(
                    row.getOffsetDateTime("at").toInstant(),
                    row.getInteger("organisations"),
                    row.getInteger("differences"),
                    json.readValue(row.getString("items"), new TypeReference<List<Difference>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A comparison cannot be read", e);
        }
    }

    private String write(List<Difference> items) {
        try {
            return json.writeValueAsString(items);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A comparison cannot be written", e);
        }
    }
}
