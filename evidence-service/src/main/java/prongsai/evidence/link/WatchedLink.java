package prongsai.evidence.link;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import prongsai.evidence.link.LinkCheck.Status;

/**
 * An address that is looked at from time to time. It counts as dead after three failures that lie days apart, not after one:
 * offices' servers are switched off over night and over holidays.
 *
 * @param failures in a row
 * @param failingSince the first of them
 * @param nextAt when to look again
 */
record WatchedLink(
        String url, LinkCheck check, int failures, @Nullable Instant failingSince, Instant nextAt) {
    private static final int FAILURES_OF_THE_DEAD = 3;
    private static final Duration DAYS_OF_THE_DEAD = Duration.ofDays(2);
    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration A_MONTH = Duration.ofDays(30);
    private static final Duration AN_HOUR = Duration.ofHours(1);

    static WatchedLink fresh(String url, Instant now) {
        return new WatchedLink(url, LinkCheck.pending(), 0, null, now);
    }

    WatchedLink after(Look look, Instant now) {
        if (look instanceof Look.Alive alive) {
            return alive(alive, now);
        }
        if (look instanceof Look.Failed failed) {
            return failed(failed.why(), now);
        }
        if (look instanceof Look.Refused refused) {
            return new WatchedLink(url, found(Status.REFUSED, now, refused.why()), 0, null, now.plus(A_MONTH));
        }
        return new WatchedLink(url, check, failures, failingSince, now.plus(AN_HOUR));
    }

    private WatchedLink alive(Look.Alive alive, Instant now) {
        boolean changed = check.contentHash() != null && !check.contentHash().equals(alive.contentHash());
        LinkCheck found = new LinkCheck(
                Status.ALIVE,
                now,
                alive.finalUrl(),
                alive.title(),
                alive.contentHash(),
                changed ? now : check.changedAt(),
                null);
        return new WatchedLink(url, found, 0, null, now.plus(A_WEEK));
    }

    private WatchedLink failed(String why, Instant now) {
        Instant since = failingSince == null ? now : failingSince;
        boolean dead = failures + 1 >= FAILURES_OF_THE_DEAD
                && !since.plus(DAYS_OF_THE_DEAD).isAfter(now);
        return new WatchedLink(
                url,
                found(dead ? Status.DEAD : check.status(), now, why),
                failures + 1,
                since,
                now.plus(dead ? A_WEEK : A_DAY));
    }

    private LinkCheck found(Status status, Instant now, String why) {
        return new LinkCheck(status, now, check.finalUrl(), check.title(), check.contentHash(), check.changedAt(), why);
    }
}
