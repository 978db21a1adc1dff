package prongsai.measures.reminder;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.logging.Logger;
import prongsai.measures.people.People;
import prongsai.measures.people.Person;
import prongsai.platform.schedule.LeaderLock;
import prongsai.platform.time.Bangkok;

/**
 * Sends the day's digests. A person's day is claimed before the mail goes out, so that nobody gets two, whichever replica runs
 * and however often; where the mail server does not take it, the claim is given back and the next run tries again.
 */
@ApplicationScoped
public class SendingReminders {
    private static final Logger LOG = Logger.getLogger(SendingReminders.class);
    private static final int BATCH = 50;

    /** The hour from which the day's digests are sent. */
    private static final int SENT_FROM = 7;

    private final People people;
    private final GatheringWork work;
    private final ReactiveMailer mailer;
    private final Pool pool;
    private final LeaderLock leader;
    private final ReminderSettings settings;
    private final Clock clock;

    SendingReminders(
            People people,
            GatheringWork work,
            ReactiveMailer mailer,
            Pool pool,
            LeaderLock leader,
            ReminderSettings settings,
            Clock clock) {
        this.people = people;
        this.work = work;
        this.mailer = mailer;
        this.pool = pool;
        this.leader = leader;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(
            cron = "{prongsai.reminders.cron:0 0 7-9 * * ?}",
            timeZone = "Asia/Bangkok",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> inTheMorning() {
        return settings.enabled()
                ? leader.run("reminders", () -> send(Bangkok.today(clock)))
                : Uni.createFrom().voidItem();
    }

    /** Sends the digests of this Bangkok day to all who want one today and have something to do. */
    public Uni<Void> send(LocalDate day) {
        return batch(day, "");
    }

    private Uni<Void> batch(LocalDate day, String after) {
        boolean monday = day.getDayOfWeek() == DayOfWeek.MONDAY;
        return people.toRemind(day, monday, after, BATCH).chain(batch -> {
            if (batch.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            return toThese(batch, day)
                    .chain(() -> batch(day, batch.get(batch.size() - 1).user()));
        });
    }

    private Uni<Void> toThese(List<Person> batch, LocalDate day) {
        return lastTold(batch, day).chain(told -> {
            Instant earliest =
                    told.values().stream().min(Comparator.naturalOrder()).orElseThrow();
            return work.forThese(batch, day, earliest).chain(all -> Multi.createFrom()
                    .iterable(batch)
                    .map(person -> Digest.of(person, all, day, Objects.requireNonNull(told.get(person.user()))))
                    .filter(digest -> digest.count() > 0)
                    .onItem()
                    .transformToUniAndConcatenate(digest -> once(digest, day))
                    .collect()
                    .last()
                    .replaceWithVoid());
        });
    }

    /** Since when each of them has not been told of mentions: the last digest's morning, at most a month ago. */
    private Uni<Map<String, Instant>> lastTold(List<Person> batch, LocalDate day) {
        LocalDate earliest = day.minusMonths(1);
        return pool.preparedQuery(
                        "select user_id, max(day) as day from reminders_sent where user_id = any($1) and day >= $2 group by user_id")
                .execute(Tuple.of(batch.stream().map(Person::user).toArray(String[]::new), earliest))
                .map(rows -> {
                    Map<String, Instant> told = new HashMap<>();
                    batch.forEach(person -> told.put(person.user(), morning(earliest)));
                    rows.forEach(row -> told.put(row.getString("user_id"), morning(row.getLocalDate("day"))));
                    return told;
                });
    }

    /** A mention written on a morning before that day's digest may be told twice, rather than never. */
    private static Instant morning(LocalDate day) {
        return day.atTime(SENT_FROM, 0).atZone(Bangkok.ZONE).toInstant();
    }

    private Uni<Void> once(Digest digest, LocalDate day) {
        String user = digest.person().user();
        return pool.preparedQuery("insert into reminders_sent (user_id, day) values ($1, $2) on conflict do nothing")
                .execute(Tuple.of(user, day))
                .chain(claimed -> claimed.rowCount() == 0
                        ? Uni.createFrom().voidItem()
                        : mailer.send(Mail.withText(
                                        digest.person().email(), digest.subject(), digest.text(settings.portal())))
                                .onFailure()
                                .recoverWithUni(e -> giveBack(user, day, e)));
    }

    private Uni<Void> giveBack(String user, LocalDate day, Throwable why) {
        LOG.warnf("A reminder could not be sent and is tried again: %s", why.getMessage());
        return pool.preparedQuery("delete from reminders_sent where user_id = $1 and day = $2")
                .execute(Tuple.of(user, day))
                .replaceWithVoid();
    }
}
