package prongsai.evidence.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A web site on the machine itself, with all that real ones do. */
public final class SmallSite implements AutoCloseable {
    private final HttpServer server;
    private final CountDownLatch closed = new CountDownLatch(1);
    final List<String> asked = new CopyOnWriteArrayList<>();

    public SmallSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(exchange.getRequestHeaders().getFirst("Host") + path);
        if (path.startsWith("/to/")) {
            exchange.getResponseHeaders()
                    .set("Location", exchange.getRequestURI().getQuery());
            exchange.sendResponseHeaders(Integer.parseInt(path.substring(4)), -1);
        } else if (path.equals("/thai")) {
            page(
                    exchange,
                    "text/html; charset=windows-874",
                    "<title>สำนักงานเขต</title><p>ข่าว".getBytes("windows-874"));
        } else if (path.equals("/page")) {
            page(
                    exchange,
                    "text/html; charset=utf-8",
                    ("<title> เขตยานนาวา </title><script>" + System.nanoTime() + "</script><p>ประกาศ").getBytes(UTF_8));
        } else if (path.equals("/endless")) {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < 10_000; i++) {
                    out.write(new byte[65_536]);
                }
            }
        } else if (path.equals("/slow")) {
            sayNothingForLong();
            exchange.sendResponseHeaders(200, -1);
        } else if (path.matches("/\\d{3}")) {
            exchange.sendResponseHeaders(Integer.parseInt(path.substring(1)), -1);
        } else {
            page(exchange, "application/pdf", "%PDF-1.4".getBytes(UTF_8));
        }
        exchange.close();
    }

    /** Longer than anybody waits, but not longer than the site is open. */
    private void sayNothingForLong() {
        try {
            closed.await(6, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void page(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
