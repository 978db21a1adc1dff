package prongsai.portal.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A stand-in for a service: says what reached it, swallows and pours out bodies, holds its tongue, goes away and comes back. */
public final class Backend {
    private static final int CHUNK = 64 * 1024;

    private final String name;
    private final CountDownLatch never = new CountDownLatch(1);
    private HttpServer server;
    private ExecutorService threads;
    private int port;

    Backend(String name) {
        this.name = name;
        start();
    }

    /** Listens, at the same port as before. */
    public void start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        port = server.getAddress().getPort();
        threads = Executors.newCachedThreadPool();
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public void stop() {
        never.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.endsWith("/silence")) {
            hold();
        } else if (path.endsWith("/flood")) {
            pour(exchange, Long.parseLong(exchange.getRequestURI().getQuery()));
        } else if (path.endsWith("/nothing")) {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        } else if (path.endsWith("/unchanged")) {
            exchange.getResponseHeaders().add("ETag", "\"1\"");
            exchange.sendResponseHeaders(304, -1);
            exchange.close();
        } else if (SamplePaper.isOne(path)) {
            json(exchange, SamplePaper.of(path.substring(path.lastIndexOf('/') + 1)));
        } else if (path.startsWith("/api/v1/status/")) {
            json(exchange, SampleStatus.of(Integer.parseInt(path.substring(path.lastIndexOf('/') + 1))));
        } else {
            json(exchange, echo(exchange));
        }
    }

    private void hold() {
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private JsonObject echo(HttpExchange exchange) throws IOException {
        JsonObject headers = new JsonObject();
        exchange.getRequestHeaders()
                .forEach((header, values) -> headers.put(header.toLowerCase(Locale.ROOT), String.join(" | ", values)));
        return new JsonObject()
                .put("service", name)
                .put("method", exchange.getRequestMethod())
                .put("uri", exchange.getRequestURI().toString())
                .put("headers", headers)
                .put("bytes", swallow(exchange.getRequestBody()));
    }

    private static long swallow(InputStream body) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long bytes = 0;
        for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
            bytes += read;
        }
        return bytes;
    }

    private static void pour(HttpExchange exchange, long bytes) throws IOException {
        exchange.sendResponseHeaders(200, bytes);
        try (OutputStream body = exchange.getResponseBody()) {
            byte[] chunk = new byte[CHUNK];
            for (long left = bytes; left > 0; left -= CHUNK) {
                body.write(chunk, 0, (int) Math.min(CHUNK, left));
            }
        }
    }

    private static void json(HttpExchange exchange, JsonObject json) throws IOException {
        byte[] body = json.toBuffer().getBytes();
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.getResponseHeaders().add("Set-Cookie", "of=the-service");
        exchange.getResponseHeaders().add("Keep-Alive", "timeout=5");
        exchange.sendResponseHeaders(200, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
