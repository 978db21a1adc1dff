package prongsai.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.security.KeyStore;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** As much of an identity provider as a service asks for when it starts: where everything is; by TLS, with a certificate of the authority. */
final class SecuredProvider implements AutoCloseable {
    private final HttpsServer server;
    private final AtomicInteger asked = new AtomicInteger();

    SecuredProvider(Authority authority) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(authority.server("id").keys())) {
            keys.load(in, Authority.PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, Authority.PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            byte[] answer = """
                    {"issuer":"%1$s","jwks_uri":"%1$s/keys","token_endpoint":"%1$s/token","authorization_endpoint":"%1$s/auth"}
                    """.formatted(address()).getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    String address() {
        return "https://localhost:" + server.getAddress().getPort() + "/realms/prongsai";
    }

    /** How many requests came through the handshake. */
    int asked() {
        return asked.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
