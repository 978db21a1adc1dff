package prongsai.reporting.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import prongsai.platform.web.HostNames;
import prongsai.reporting.webhook.Receivers.Refused;

/** Where webhooks may lead, and the settings that say so. */
class ReceiversTest {
    private static final Vertx VERTX = Vertx.vertx();

    @AfterAll
    static void stop() {
        var unused = VERTX.close();
    }

    private static WebhookSettings settings(String... more) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(WebhookSettings.class);
        for (int i = 0; i < more.length; i += 2) {
            builder.withDefaultValue(more[i], more[i + 1]);
        }
        return builder.build().getConfigMapping(WebhookSettings.class);
    }

    private static Receivers receivers(String... addresses) {
        ArrayDeque<String> answers = new ArrayDeque<>(List.of(addresses));
        return new Receivers(
                VERTX,
                new HostNames() {
                    @Override
                    public List<InetAddress> addressesOf(String host) throws UnknownHostException {
                        return List.of(InetAddress.getAllByName(answers.remove()));
                    }
                },
                settings());
    }

    private static String refusal(Receivers receivers, String url) {
        return assertThrows(Refused.class, () -> receivers.of(url).await().indefinitely())
                .why();
    }

    @Test
    void a_name_is_asked_anew_each_time_since_it_may_stand_for_another_address() {
        Receivers receivers = receivers("93.184.216.34", "10.0.0.1");

        assertEquals(
                "93.184.216.34",
                receivers
                        .of("https://receiver.example.org/in")
                        .await()
                        .indefinitely()
                        .getHostAddress());
        assertEquals("error.webhook-not-public", refusal(receivers, "https://receiver.example.org/in"));
    }

    @Test
    void only_https_on_its_usual_ports_without_a_user_is_allowed() {
        assertEquals("error.webhook-not-https", refusal(receivers(), "http://receiver.example.org/"));
        assertEquals("error.webhook-not-https", refusal(receivers(), "https://a:b@receiver.example.org/"));
        assertEquals("error.webhook-port", refusal(receivers(), "https://receiver.example.org:22/"));
    }

    @Test
    void settings_have_their_defaults_and_can_all_be_set() {
        WebhookSettings defaults = settings();
        assertEquals(Duration.ofSeconds(10), defaults.patience());
        assertEquals(Duration.ofDays(3), defaults.deadAfter());
        assertEquals(9, defaults.pauses().size());
        assertEquals(Duration.ofDays(1), defaults.oldSecret());
        assertEquals(Set.of(443, 8443), defaults.ports());
        assertEquals(false, defaults.alsoPlain());
        assertTrue(defaults.alsoTell().isEmpty());

        WebhookSettings other = settings(
                "prongsai.webhooks.pauses",
                "1s,2s",
                "prongsai.webhooks.also-tell",
                "127.0.0.1",
                "prongsai.webhooks.most",
                "3");
        assertEquals(List.of(Duration.ofSeconds(1), Duration.ofSeconds(2)), other.pauses());
        assertEquals(Set.of("127.0.0.1"), other.alsoTell().orElseThrow());
        assertEquals(3, other.most());
    }

    @Test
    void pauses_grow_to_the_last_one_and_vary_by_a_fifth() {
        Pauses pauses = new Pauses(List.of(Duration.ofSeconds(10), Duration.ofSeconds(100)));

        assertEquals(Duration.ofSeconds(8), pauses.after(1, 0));
        assertEquals(Duration.ofSeconds(12), pauses.after(1, 1));
        assertEquals(Duration.ofSeconds(100), pauses.after(2, 0.5));
        assertEquals(Duration.ofSeconds(100), pauses.after(9, 0.5));
    }

    @Test
    void the_signature_is_that_of_the_standards_example() {
        Secret secret = new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        assertEquals(
                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                secret.signature("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"));
        assertEquals("whsec_***", secret.toString());
    }
}
