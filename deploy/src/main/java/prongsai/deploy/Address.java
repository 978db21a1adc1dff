package prongsai.deploy;

import java.net.URI;

/** Where a part listens: always this machine, plain HTTP or TCP. */
public record Address(String host, int port) {

    /** Without a slash at the end. */
    public String url() {
        return "http://" + host + ":" + port;
    }

    /** The address of a path, which begins with a slash. */
    public URI at(String path) {
        return URI.create(url() + path);
    }
}
