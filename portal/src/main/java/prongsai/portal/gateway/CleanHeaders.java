package prongsai.portal.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;

/** Which headers go on, and which end here. */
final class CleanHeaders {
    private static final List<String> HOP_BY_HOP = List.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "upgrade");

    private CleanHeaders() {}

    /** The portal's cookies stay with the portal, and who is calling is said by us, whatever the caller said of itself. */
    static void towardsService(MultiMap headers, HttpServerRequest request) {
        removeHopByHop(headers);
        headers.names().stream().filter(CleanHeaders::isOursToSay).toList().forEach(headers::remove);
        headers.remove("Cookie");
        headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", request.scheme());
        headers.set("X-Forwarded-Host", request.authority().toString());
    }

    /** A service has no say in this origin's cookies. */
    static void towardsCaller(MultiMap headers) {
        removeHopByHop(headers);
        headers.remove("Set-Cookie");
        headers.remove("Clear-Site-Data");
        headers.remove("Server");
    }

    /** What a page of ours may do with a file, the portal says. */
    static void towardsPage(MultiMap headers) {
        headers.remove("Content-Security-Policy");
        headers.remove("Referrer-Policy");
    }

    private static boolean isOursToSay(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("x-forwarded-") || lower.equals("forwarded") || lower.equals("x-real-ip");
    }

    private static void removeHopByHop(MultiMap headers) {
        for (String connection : headers.getAll("Connection")) {
            for (String named : connection.split(",", -1)) {
                String name = named.strip();
                if (!name.isEmpty() && !name.equalsIgnoreCase("content-length")) {
                    headers.remove(name);
                }
            }
        }
        HOP_BY_HOP.forEach(headers::remove);
    }
}
