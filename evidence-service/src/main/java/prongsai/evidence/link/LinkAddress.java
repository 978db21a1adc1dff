package prongsai.evidence.link;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import prongsai.platform.thai.Links;

/** Addresses of the web as people type them, brought into the one form under which they are kept and looked at. */
public final class LinkAddress {
    private static final Pattern AUTHORITY =
            Pattern.compile("(?<host>\\[[0-9A-Fa-f:.]+]|[^:@\\[\\]]+)(?::(?<port>[0-9]{0,5}))?");

    private LinkAddress() {}

    /**
     * The absolute address, beginning with {@code http} or {@code https}: Latin digits, scheme and host in lower case, a Thai
     * name of a host in its ASCII form, other letters escaped, the scheme's own port left out.
     *
     * @throws IllegalArgumentException where it is no such address, or names a user before the host, which misleads its
     *     reader about where it leads
     */
    public static URI of(String typed) {
        URI url = URI.create(Links.mendDigits(typed.strip()));
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        Matcher authority = AUTHORITY.matcher(String.valueOf(url.getRawAuthority()));
        if (!Set.of("http", "https").contains(scheme) || url.getRawAuthority() == null || !authority.matches()) {
            throw new IllegalArgumentException("not an address of the web: " + typed);
        }
        URI mended = URI.create(scheme + "://" + host(authority.group("host")) + port(scheme, authority.group("port"))
                + or(url.getRawPath()) + after('?', url.getRawQuery()) + after('#', url.getRawFragment()));
        if (mended.getHost() == null || mended.getPort() > 65_535) {
            throw new IllegalArgumentException("names no host: " + typed);
        }
        return URI.create(mended.toASCIIString());
    }

    private static String host(String typed) {
        return (typed.startsWith("[") ? typed : IDN.toASCII(typed)).toLowerCase(Locale.ROOT);
    }

    private static String port(String scheme, @Nullable String typed) {
        if (typed == null || typed.isEmpty()) {
            return "";
        }
        int port = Integer.parseInt(typed);
        return port == (scheme.equals("https") ? 443 : 80) ? "" : ":" + port;
    }

    private static String after(char sign, @Nullable String part) {
        return part == null ? "" : sign + part;
    }

    private static String or(@Nullable String path) {
        return path == null ? "" : path;
    }
}
