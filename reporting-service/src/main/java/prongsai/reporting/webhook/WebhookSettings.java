package prongsai.reporting.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How systems are told. */
@ConfigMapping(prefix = "prongsai.webhooks")
interface WebhookSettings {
    /** How often it is looked for something to tell. */
    @WithDefault("1s")
    Duration every();

    /** How often it is looked whether receivers are ill. */
    @WithDefault("30s")
    Duration healthEvery();

    /** How long a receiver may take to answer. */
    @WithDefault("10s")
    Duration patience();

    /** The pauses after failures, one after the other; the last one goes on. Each is varied by a fifth. */
    @WithDefault("5s,30s,2m,10m,30m,1h,2h,4h,8h")
    List<Duration> pauses();

    /** How long it is tried before the webhook is stopped. */
    @WithDefault("72h")
    Duration deadAfter();

    /** How long the old secret signs as well after a new one was made. */
    @WithDefault("24h")
    Duration oldSecret();

    /** How many webhooks there may be. */
    @WithDefault("50")
    int most();

    /** How many are told at the same time by one replica. */
    @WithDefault("10")
    int atOnce();

    /** The ports that may be told on. */
    @WithDefault("443,8443")
    Set<Integer> ports();

    /** Whether any port and plain http are allowed too; for tests on the machine itself. */
    @WithDefault("false")
    boolean alsoPlain();

    /** Addresses that are told although they are not public; for tests on the machine itself. */
    Optional<Set<String>> alsoTell();
}
