package prongsai.portal.limit;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Base64;

/**
 * Where a request comes from, as Quarkus has it: the peer, or what a proxy that is trusted by {@code quarkus.http.proxy} says. One
 * customer has a whole /64 of IPv6 addresses, so that counts as one.
 */
final class ClientAddress {
    private static final int IPV6 = 16;
    private static final int NETWORK = 8;

    private ClientAddress() {}

    static String of(HttpServerRequest request) {
        SocketAddress peer = request.remoteAddress();
        String address = peer == null ? null : peer.hostAddress();
        return address == null ? "-" : network(address);
    }

    static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == IPV6
                    ? Base64.getEncoder().encodeToString(Arrays.copyOf(bytes, NETWORK))
                    : InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }
}
