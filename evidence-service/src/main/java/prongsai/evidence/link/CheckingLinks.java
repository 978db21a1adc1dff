package prongsai.evidence.link;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import prongsai.platform.answer.Transactions;
import prongsai.platform.schedule.LeaderLock;

/**
 * Looks at the addresses that are due. A round asks a host once, so that no office's server gets more than one request per
 * round; a link whose look fails unforeseen is left for the next round and hinders no other.
 */
@ApplicationScoped
class CheckingLinks {
    private static final Logger LOG = Logger.getLogger(CheckingLinks.class);
    private static final int AT_A_TIME = 4;

    private final WatchedLinks links;
    private final LinkFetcher fetcher;
    private final Transactions transactions;
    private final LeaderLock leader;
    private final LinkSettings settings;
    private final Clock clock;
    private final List<LinkWatcher> watchers;

    CheckingLinks(
            WatchedLinks links,
            LinkFetcher fetcher,
            Transactions transactions,
            LeaderLock leader,
            LinkSettings settings,
            Clock clock,
            @All List<LinkWatcher> watchers) {
        this.links = links;
        this.fetcher = fetcher;
        this.transactions = transactions;
        this.leader = leader;
        this.settings = settings;
        this.clock = clock;
        this.watchers = watchers;
    }

    @Scheduled(
            every = "{prongsai.evidence.links.every}",
            delayed = "5s",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> round() {
        return settings.enabled()
                ? leader.run("links", this::lookAtWhatIsDue)
                : Uni.createFrom().voidItem();
    }

    /** What was seen at a link; no look where nobody names it any more. */
    private record Looked(WatchedLink link, @Nullable Look look) {}

    /** Some at a time are looked at; what was seen is kept one after the other, since within a round they share a session. */
    private Uni<Void> lookAtWhatIsDue() {
        return links.due(clock.instant(), settings.perRound()).chain(due -> Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUni(this::lookAt)
                .merge(AT_A_TIME)
                .onItem()
                .transformToUniAndConcatenate(this::keep)
                .collect()
                .last());
    }

    private Uni<Looked> lookAt(WatchedLink link) {
        return orLater(
                link,
                stillNamed(link.url())
                        .chain(named -> named
                                ? fetcher.look(link.url()).map(look -> new Looked(link, look))
                                : Uni.createFrom().item(new Looked(link, null))));
    }

    private Uni<Void> keep(Looked looked) {
        Look look = looked.look();
        return orLater(looked.link(), look == null ? forget(looked.link().url()) : take(looked.link(), look));
    }

    /** A link whose look fails is left for the next round. */
    private static <T> Uni<T> orLater(WatchedLink link, Uni<T> work) {
        return work.onFailure()
                .invoke(failure -> LOG.warnf(failure, "A link was not looked at: %s", link.url()))
                .onFailure()
                .recoverWithNull();
    }

    /** Asks once more while nobody can begin to name it. */
    private Uni<Void> forget(String url) {
        return transactions.byItself(change -> links.hold(url)
                .chain(() -> stillNamed(url))
                .chain(named -> named ? Uni.createFrom().voidItem() : links.forget(url)));
    }

    private Uni<Boolean> stillNamed(String url) {
        Uni<Boolean> named = Uni.createFrom().item(false);
        for (LinkWatcher watcher : watchers) {
            named = named.chain(already -> already ? Uni.createFrom().item(true) : watcher.stillNames(url));
        }
        return named;
    }

    private Uni<Void> take(WatchedLink link, Look look) {
        WatchedLink now = link.after(look, clock.instant());
        return transactions.byItself(change -> {
            Uni<Void> kept = links.keep(now);
            boolean news = now.check().saysMoreThan(link.check());
            Instant at = now.check().at();
            for (LinkWatcher watcher : watchers) {
                if (news) {
                    kept = kept.chain(() -> watcher.found(link.url(), now.check(), change));
                } else if (at != null) {
                    kept = kept.chain(() -> watcher.lookedAt(link.url(), at));
                }
            }
            return kept;
        });
    }
}
