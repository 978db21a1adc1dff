package prongsai.evidence.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import prongsai.platform.web.HostNames;

/** One look at an address: what it brings, and where it never goes. */
class LinkFetcherTest {
    private static final Vertx VERTX = Vertx.vertx();

    private final Map<String, List<String>> names = new ConcurrentHashMap<>();
    private final List<String> resolved = new ArrayList<>();
    private SmallSite site;
    private LinkFetcher fetcher;

    @BeforeEach
    void start() throws IOException {
        site = new SmallSite();
        names.put("office.example", List.of("127.0.0.1"));
        fetcher = new LinkFetcher(VERTX, new Names(), new Settings(site.port()));
    }

    @AfterEach
    void stop() {
        fetcher.stop();
        site.close();
    }

    @AfterAll
    static void close() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    private Look look(String path) {
        return lookAt("http://office.example:" + site.port() + path);
    }

    private Look lookAt(String url) {
        return fetcher.look(url).await().atMost(Duration.ofSeconds(20));
    }

    @Test
    void a_page_is_alive_with_its_title_and_what_it_says() {
        Look.Alive first = assertInstanceOf(Look.Alive.class, look("/page?x=1"));
        Look.Alive second = assertInstanceOf(Look.Alive.class, look("/page?x=1"));

        assertEquals("เขตยานนาวา", first.title());
        assertEquals("http://office.example:" + site.port() + "/page?x=1", first.finalUrl());
        assertEquals(first.contentHash(), second.contentHash(), "a script that differs at every look says nothing");
        assertEquals("office.example:" + site.port() + "/page", site.asked.get(0));
    }

    @Test
    void old_thai_pages_are_read_in_their_own_alphabet() {
        assertEquals(
                "สำนักงานเขต", assertInstanceOf(Look.Alive.class, look("/thai")).title());
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void a_short_link_is_followed_to_what_it_stands_for(int status) {
        String target = "http://office.example:" + site.port() + "/page";

        assertEquals(
                target,
                assertInstanceOf(Look.Alive.class, look("/to/" + status + "?" + target))
                        .finalUrl());
        assertEquals(
                target,
                assertInstanceOf(Look.Alive.class, look("/to/" + status + "?/page"))
                        .finalUrl());
    }

    @ParameterizedTest
    @CsvSource({"/404, HTTP_404", "/403, HTTP_403", "/500, HTTP_500", "/slow, TIMEOUT"})
    void what_is_not_there_for_everybody_has_failed(String path, String why) {
        assertEquals(new Look.Failed(why), look(path));
    }

    /** It may have ended before anybody listens; tried often, since that was seen once in a hundred looks. */
    @RepeatedTest(100)
    void a_short_answer_is_heard_out() {
        assertEquals(new Look.Failed("HTTP_404"), look("/404"));
    }

    @Test
    void a_busy_host_is_asked_later() {
        assertEquals(new Look.Later("HTTP_429"), look("/429"));
        assertEquals(new Look.Later("HTTP_503"), look("/503"));
    }

    @Test
    void redirects_end_somewhere() {
        assertEquals(new Look.Failed("TOO_MANY_REDIRECTS"), look("/to/302?/to/302?/to/302?/to/302?/page"));
        assertEquals(new Look.Failed("BAD_REDIRECT"), look("/to/302?http://[nowhere"));
    }

    @Test
    void what_never_ends_is_read_in_part() {
        assertInstanceOf(Look.Alive.class, look("/endless"));
    }

    @Test
    void nobody_there_and_no_such_name_have_failed() {
        names.put("closed.example", List.of("127.0.0.1"));
        assertEquals(new Look.Failed("NO_SUCH_HOST"), lookAt("http://unknown.example:" + site.port() + "/"));
        site.close();
        assertEquals(new Look.Failed("NO_CONNECTION"), look("/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.5", "169.254.169.254", "192.168.1.1", "::1", "0.0.0.0"})
    void a_name_that_stands_for_an_inner_address_is_not_asked(String address) {
        names.put("inner.example", List.of(address));

        assertEquals(new Look.Refused("NOT_PUBLIC"), lookAt("http://inner.example:" + site.port() + "/"));
        assertTrue(site.asked.isEmpty());
    }

    @Test
    void one_inner_address_among_public_ones_is_enough() {
        names.put("mixed.example", List.of("127.0.0.1", "10.0.0.5"));

        assertEquals(new Look.Refused("NOT_PUBLIC"), lookAt("http://mixed.example:" + site.port() + "/"));
    }

    @Test
    void an_inner_address_is_not_reached_by_a_redirect() {
        names.put("inner.example", List.of("10.0.0.5"));

        assertEquals(new Look.Refused("NOT_PUBLIC"), look("/to/302?http://inner.example:" + site.port() + "/"));
        assertEquals(new Look.Refused("NOT_PUBLIC"), look("/to/302?http://169.254.169.254:" + site.port() + "/"));
        assertEquals(new Look.Refused("NOT_A_WEB_ADDRESS"), look("/to/302?file:///etc/passwd"));
        assertEquals(new Look.Refused("PORT"), look("/to/302?http://office.example:22/"));
        assertEquals(new Look.Refused("NAMES_A_USER"), look("/to/302?http://a:b@office.example:" + site.port() + "/"));
    }

    /** DNS rebinding: the name stands for a public address when it is checked and for an inner one a moment later. */
    @Test
    void a_name_that_changes_its_mind_is_connected_to_where_it_was_checked() {
        names.put("rebinding.example", new ArrayList<>(List.of("127.0.0.1 then 10.0.0.5")));

        Look first = lookAt("http://rebinding.example:" + site.port() + "/page");

        assertInstanceOf(Look.Alive.class, first, first.toString());
        assertEquals(List.of("rebinding.example"), resolved, "asked once for one request");
        assertEquals(new Look.Refused("NOT_PUBLIC"), lookAt("http://rebinding.example:" + site.port() + "/page"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://2130706433:%d/", "http://0x7f.1:%d/", "http://127.1:%d/", "http://[::ffff:10.0.0.5]:%d/"
            })
    void odd_spellings_of_inner_addresses_lead_nowhere(String url) {
        LinkFetcher real = new LinkFetcher(VERTX, new HostNames(), new Settings(site.port()) {
            @Override
            public Optional<Set<String>> alsoAsk() {
                return Optional.empty();
            }
        });

        Look look = real.look(url.formatted(site.port())).await().atMost(Duration.ofSeconds(20));

        assertTrue(look instanceof Look.Refused || look instanceof Look.Failed, look.toString());
        assertTrue(site.asked.isEmpty());
        real.stop();
    }

    private final class Names extends HostNames {
        @Override
        public List<InetAddress> addressesOf(String host) throws UnknownHostException {
            if (Character.isDigit(host.charAt(0)) || host.contains(":")) {
                return super.addressesOf(host);
            }
            List<String> known = names.get(host);
            if (known == null) {
                throw new UnknownHostException(host);
            }
            resolved.add(host);
            String[] turns = known.get(0).split(" then ", -1);
            if (turns.length > 1) {
                names.put(host, List.of(turns[1]));
            }
            List<InetAddress> addresses = new ArrayList<>(List.of(InetAddress.getByName(turns[0])));
            for (String other : known.subList(1, known.size())) {
                addresses.add(InetAddress.getByName(other));
            }
            return addresses;
        }
    }

    private static class Settings implements LinkSettings {
        private final int port;

        Settings(int port) {
            this.port = port;
        }

        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public Duration every() {
            return Duration.ofSeconds(1);
        }

        @Override
        public int perRound() {
            return 20;
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(4);
        }

        @Override
        public int redirects() {
            return 3;
        }

        @Override
        public int kilobytes() {
            return 256;
        }

        @Override
        public Set<Integer> ports() {
            return Set.copyOf(Arrays.asList(port));
        }

        @Override
        public Set<String> shortHosts() {
            return Set.of();
        }

        @Override
        public Optional<Set<String>> alsoAsk() {
            return Optional.of(Set.of("127.0.0.1"));
        }
    }
}
