package prongsai.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import prongsai.deploy.demo.Api;

/** Asks one replica or the other. What is not answered is sent again, to the other one, under the same idempotency key. */
final class CarefulClient implements AutoCloseable {
    private static final int PAUSE_MILLIS = 250;
    private static final Duration ASK = Duration.ofSeconds(8);
    private static final Duration GIVE_UP = Duration.ofSeconds(90);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Map<String, List<Address>> replicas = new HashMap<>();
    private final Api tokens;
    private final AtomicInteger turn = new AtomicInteger();
    private volatile boolean running = true;

    CarefulClient(Fleet fleet) {
        for (String service : List.of("assessment", "measures", "evidence", "reporting")) {
            replicas.put(service, fleet.replicas(service));
        }
        tokens = new Api(fleet.keycloak(), fleet.keycloak());
    }

    /** The answer to what is asked of either replica, again and again; fails where it is refused or nobody answers at all. */
    JsonNode send(String service, String who, String method, String path, Map<String, ?> body) {
        String key = UUID.randomUUID().toString();
        return until(service, address -> HttpRequest.newBuilder(address.at("/api/v1" + path))
                .header("Authorization", "Bearer " + tokens.token(who))
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(write(body))));
    }

    JsonNode get(String service, String who, String path) {
        return send(service, who, "GET", path, Map.of());
    }

    /** The answer to a picture with form fields, sent again like everything else. */
    JsonNode upload(String service, String who, String path, Map<String, String> fields, byte[] jpeg) {
        String boundary = "b" + UUID.randomUUID();
        byte[] body = multipart(boundary, fields, jpeg);
        String key = UUID.randomUUID().toString();
        return until(service, address -> HttpRequest.newBuilder(address.at("/api/v1" + path))
                .header("Authorization", "Bearer " + tokens.token(who))
                .header("Idempotency-Key", key)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    @FunctionalInterface
    private interface Asking {
        HttpRequest.Builder at(Address address);
    }

    private JsonNode until(String service, Asking asking) {
        long end = System.nanoTime() + GIVE_UP.toNanos();
        String last = "";
        while (running && System.nanoTime() < end) {
            Address address = replicas.get(service).get(turn.incrementAndGet() % 2);
            HttpRequest request;
            try {
                request = asking.at(address).timeout(ASK).build();
            } catch (IllegalStateException | UncheckedIOException e) { // the provider gives no token now
                last = e.toString();
                pause(PAUSE_MILLIS);
                continue;
            }
            try {
                HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
                if (answer.statusCode() < 300) {
                    return JSON.readTree(answer.body());
                }
                last = answer.statusCode() + " " + answer.body();
                // 401: a clock that is not ours; 409 with Retry-After: not heard of yet; 429 and 5xx: not now
                boolean notNow = answer.statusCode() >= 500
                        || answer.statusCode() == 429
                        || answer.statusCode() == 401
                        || answer.headers().firstValue("Retry-After").isPresent();
                if (!notNow) {
                    throw new IllegalStateException(service + " refused: " + last);
                }
            } catch (IOException e) {
                last = e.toString();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped", e);
            }
            pause(PAUSE_MILLIS);
        }
        throw new IllegalStateException("nobody of " + service + " answers: " + last);
    }

    @Override
    public void close() {
        running = false;
    }

    private static String write(Map<String, ?> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] multipart(String boundary, Map<String, String> fields, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\""
                        + name + "\"\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n" + value + "\r\n")
                .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n"
                        + "Content-Type: image/jpeg\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}
