package prongsai.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** What names of hosts stand for; asked once per request, so that an answer cannot change between the check and the call. */
@ApplicationScoped
public class HostNames {
    /** Blocks; fails with {@link UnknownHostException} where nobody knows the name. */
    public List<InetAddress> addressesOf(String host) throws UnknownHostException {
        return List.of(InetAddress.getAllByName(host));
    }
}
