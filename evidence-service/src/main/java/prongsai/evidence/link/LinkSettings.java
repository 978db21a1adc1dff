package prongsai.evidence.link;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How links are looked at. */
@ConfigMapping(prefix = "prongsai.evidence.links")
interface LinkSettings {
    /** Whether they are looked at at all; off where the service has no way to the internet. */
    @WithDefault("true")
    boolean enabled();

    /** How often a round begins. */
    @WithDefault("10s")
    Duration every();

    /** How many addresses per round, each of another host. */
    @WithDefault("20")
    int perRound();

    /** How long one request may take, redirects not counted. */
    @WithDefault("15s")
    Duration patience();

    /** How many redirects are followed. */
    @WithDefault("5")
    int redirects();

    /** How much of a page is read, in kilobytes. */
    @WithDefault("2048")
    int kilobytes();

    /** The ports that may be asked. */
    @WithDefault("80,443")
    Set<Integer> ports();

    /** The hosts, without {@code www.}, whose addresses stand for others. */
    @WithDefault("shorturl.at,bit.ly,tinyurl.com,qrgo.page.link,t.ly,cutt.ly,goo.gl,lin.ee,is.gd,ow.ly,rebrand.ly,"
            + "shorturl.asia,tiny.cc,s.id,t.co,forms.gle")
    Set<String> shortHosts();

    /** Addresses that are asked although they are not public; for tests on the machine itself. */
    Optional<Set<String>> alsoAsk();
}
