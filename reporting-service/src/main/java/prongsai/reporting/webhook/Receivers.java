package prongsai.reporting.webhook;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import prongsai.platform.web.HostNames;
import prongsai.platform.web.PublicAddress;

/**
 * Where webhooks may lead: to https and to public addresses only. A name is resolved anew for each request, and exactly the
 * address that was found good is connected to, since a name may stand for another a moment later.
 */
@ApplicationScoped
class Receivers {
    private final Vertx vertx;
    private final HostNames names;
    private final WebhookSettings settings;

    Receivers(Vertx vertx, HostNames names, WebhookSettings settings) {
        this.vertx = vertx;
        this.names = names;
        this.settings = settings;
    }

    /** Why an address is not told; the message is the key of a text. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(String why) {
            super(why, null, false, false);
        }

        String why() {
            return String.valueOf(getMessage());
        }
    }

    /** The address of the network to connect to; fails with {@link Refused}. */
    Uni<InetAddress> of(String url) {
        String refusal = refusal(url);
        if (refusal != null) {
            return Uni.createFrom().failure(new Refused(refusal));
        }
        return addresses(URI.create(url).getHost())
                .onFailure(UnknownHostException.class)
                .transform(e -> new Refused("error.webhook-unknown-host"))
                .map(found -> {
                    if (found.isEmpty() || !found.stream().allMatch(this::mayBeTold)) {
                        throw new Refused("error.webhook-not-public");
                    }
                    return found.get(0);
                });
    }

    private @Nullable String refusal(String text) {
        URI url;
        try {
            url = URI.create(text);
        } catch (IllegalArgumentException e) {
            return "error.webhook-not-https";
        }
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        boolean plain = settings.alsoPlain() && scheme.equals("http");
        if ((!scheme.equals("https") && !plain)
                || url.getHost() == null
                || url.getRawUserInfo() != null
                || url.getRawFragment() != null) {
            return "error.webhook-not-https";
        }
        return settings.alsoPlain() || settings.ports().contains(port(url)) ? null : "error.webhook-port";
    }

    static int port(URI url) {
        return url.getPort() != -1 ? url.getPort() : "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
    }

    private Uni<List<InetAddress>> addresses(String host) {
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        return Uni.createFrom().completionStage(() -> vertx.executeBlocking(() -> names.addressesOf(bare), false)
                .toCompletionStage());
    }

    private boolean mayBeTold(InetAddress address) {
        return PublicAddress.is(address)
                || settings.alsoTell()
                        .map(also -> also.contains(address.getHostAddress()))
                        .orElse(false);
    }
}
