package prongsai.platform.testing;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * How many requests a second an address answers when so many clients ask one after the other, each on a connection of its own. The
 * clients run in this JVM on one thread of their own, the same for whatever is measured.
 */
public final class Throughput {
    private final int clients;
    private final long warmUpMillis;
    private final long millis;

    public Throughput(int clients, long warmUpMillis, long millis) {
        this.clients = clients;
        this.warmUpMillis = warmUpMillis;
        this.millis = millis;
    }

    /** What is asked; a body makes it a POST of JSON. */
    public record Asked(String path, String token, String body) {}

    /** Answers a second, and p50 and p99 in milliseconds. */
    public record Figures(double perSecond, double p50, double p99) {
        @Override
        public String toString() {
            return "%.0f/s, p50 %.1f ms, p99 %.1f ms".formatted(perSecond, p50, p99);
        }
    }

    /**
     * Asks for this long after warming up; fails at the first answer that is not a success.
     *
     * @param asked the n-th thing to ask
     */
    public Figures of(int port, IntFunction<Asked> asked) {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        try {
            HttpClient http = vertx.createHttpClient(
                    new HttpClientOptions().setDefaultHost("127.0.0.1").setDefaultPort(port),
                    new PoolOptions().setHttp1MaxSize(clients));
            AtomicInteger number = new AtomicInteger();
            run(http, asked, number, warmUpMillis);
            List<Long> nanos = run(http, asked, number, millis);
            Collections.sort(nanos);
            return new Figures(
                    nanos.size() * 1000.0 / millis,
                    nanos.get(nanos.size() / 2) / 1e6,
                    nanos.get((int) (nanos.size() * 0.99)) / 1e6);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private List<Long> run(HttpClient http, IntFunction<Asked> asked, AtomicInteger number, long forMillis) {
        List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
        long end = System.nanoTime() + forMillis * 1_000_000;
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            CompletableFuture<Void> ended = new CompletableFuture<>();
            all.add(ended);
            next(http, asked, number, end, nanos, ended);
        }
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
        return nanos;
    }

    private static void next(
            HttpClient http,
            IntFunction<Asked> asked,
            AtomicInteger number,
            long end,
            List<Long> nanos,
            CompletableFuture<Void> ended) {
        if (System.nanoTime() > end) {
            ended.complete(null);
            return;
        }
        Asked what = asked.apply(number.getAndIncrement());
        RequestOptions options = new RequestOptions()
                .setURI(what.path())
                .setMethod(what.body() == null ? HttpMethod.GET : HttpMethod.POST)
                .putHeader("Authorization", "Bearer " + what.token());
        if (what.body() != null) {
            options.putHeader("Content-Type", "application/json");
        }
        long begin = System.nanoTime();
        http.request(options)
                .compose(request -> what.body() == null ? request.send() : request.send(Buffer.buffer(what.body())))
                .compose(answer -> answer.body().map(body -> {
                    if (answer.statusCode() >= 300) {
                        throw new IllegalStateException(what.path() + ": " + answer.statusCode() + " " + body);
                    }
                    return body;
                }))
                .onComplete(done -> {
                    if (done.failed()) {
                        ended.completeExceptionally(done.cause());
                    } else {
                        nanos.add(System.nanoTime() - begin);
                        next(http, asked, number, end, nanos, ended);
                    }
                });
    }
}
