package prongsai.platform.web;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Which addresses of the network everybody can reach. Refused: the machine itself, private, link-local, shared and multicast
 * addresses, those kept for documentation and tests, and IPv6 addresses that carry such an IPv4 one (RFC 6890 and its list).
 */
public final class PublicAddress {
    private static final List<Block> NOT_PUBLIC = List.of(
            Block.of("0.0.0.0", 8),
            Block.of("10.0.0.0", 8),
            Block.of("100.64.0.0", 10),
            Block.of("127.0.0.0", 8),
            Block.of("169.254.0.0", 16),
            Block.of("172.16.0.0", 12),
            Block.of("192.0.0.0", 24),
            Block.of("192.0.2.0", 24),
            Block.of("192.88.99.0", 24),
            Block.of("192.168.0.0", 16),
            Block.of("198.18.0.0", 15),
            Block.of("198.51.100.0", 24),
            Block.of("203.0.113.0", 24),
            Block.of("224.0.0.0", 3),
            Block.of("::", 3), // all but global unicast: unspecified, loopback, mapped and translated IPv4
            Block.of("2001::", 23), // Teredo and other protocols
            Block.of("2001:db8::", 32),
            Block.of("2002::", 16), // 6to4
            Block.of("3fff::", 20),
            Block.of("4000::", 2),
            Block.of("8000::", 1)); // private, link-local, multicast

    private PublicAddress() {}

    public static boolean is(InetAddress address) {
        return NOT_PUBLIC.stream().noneMatch(block -> block.holds(address));
    }

    /** Addresses that begin with the same bits. */
    private record Block(InetAddress first, int bits) {
        static Block of(String first, int bits) {
            try {
                return new Block(InetAddress.getByName(first), bits); // literals: nothing is looked up
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(first, e);
            }
        }

        boolean holds(InetAddress address) {
            byte[] one = address.getAddress();
            byte[] other = first.getAddress();
            if (one.length != other.length
                    || (address instanceof Inet4Address) != (first instanceof Inet4Address)
                    || (address instanceof Inet6Address) != (first instanceof Inet6Address)) {
                return false;
            }
            for (int i = 0; i < bits; i++) {
                int mask = 0x80 >> (i % 8);
                if ((one[i / 8] & mask) != (other[i / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
