package prongsai.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Color;
import java.awt.image.BufferedImage;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import javax.imageio.ImageIO;
import prongsai.deploy.demo.Api;

/**
 * The main job, over and over: offices report progress and prove it with photos, each at one replica or the other. What is not
 * answered is sent again, to the other replica, under the same idempotency key, as a careful client does.
 */
final class SteadyLoad implements AutoCloseable {
    static final int FISCAL_YEAR = 2598;
    private static final int OFFICES = 8;
    private static final int MEASURES = 12;
    private static final int PAUSE_MILLIS = 250;
    private static final int CALM_PAUSE_MILLIS = 2_000;
    private static final int PHOTO_EACH = 6;
    private static final Duration ASK = Duration.ofSeconds(8);
    private static final Duration GIVE_UP = Duration.ofSeconds(90);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Map<String, List<Address>> replicas = new HashMap<>();
    private final Api tokens;
    private final ExecutorService workers = Executors.newFixedThreadPool(OFFICES);
    private final ReadWriteLock going = new ReentrantReadWriteLock(true);
    private final AtomicInteger turn = new AtomicInteger();
    private volatile boolean running = true;
    private volatile int pause = PAUSE_MILLIS;

    /** Notes of progress that was answered, and ids of photos. */
    final Set<String> notes = ConcurrentHashMap.newKeySet();

    final Set<String> photos = ConcurrentHashMap.newKeySet();

    /** Notes of which nobody knows, since all answers were missed; they may be there once, or not at all. */
    final Set<String> unknown = ConcurrentHashMap.newKeySet();

    /** What was answered with something else than success, though it should not have been. */
    final Map<String, Integer> refused = new ConcurrentHashMap<>();

    SteadyLoad(Fleet fleet) {
        for (String service : List.of("assessment", "measures", "evidence", "reporting")) {
            replicas.put(service, fleet.replicas(service));
        }
        tokens = new Api(fleet.keycloak(), fleet.keycloak());
    }

    private record Office(String code, List<String> measures) {
        String officer() {
            return "officer-" + code;
        }
    }

    /** Makes each office its plan and begins. */
    void begin() {
        List<Office> offices = new ArrayList<>();
        for (int i = 0; i < OFFICES; i++) {
            offices.add(office(Integer.toString(1001 + i)));
        }
        offices.forEach(office -> workers.execute(() -> work(office)));
    }

    private Office office(String code) {
        String officer = "officer-" + code;
        String plan = send(
                        "measures", officer, "POST", "/plans", Map.of("organisation", code, "fiscalYear", FISCAL_YEAR))
                .path("id")
                .asText();
        List<String> measures = new ArrayList<>();
        for (int i = 0; i < MEASURES; i++) {
            measures.add(
                    send("measures", officer, "POST", "/plans/" + plan + "/measures", Map.of("activity", "งานที่ " + i))
                            .path("id")
                            .asText());
        }
        return new Office(code, measures);
    }

    private void work(Office office) {
        for (int i = 0; running; i++) {
            String measure = office.measures().get(i % office.measures().size());
            going.readLock().lock();
            try {
                if (i % PHOTO_EACH == PHOTO_EACH - 1) {
                    photo(office, measure);
                } else {
                    progress(office, measure, 1 + i % 98);
                }
            } catch (IllegalStateException e) {
                refused.merge(String.valueOf(e.getMessage()), 1, Integer::sum);
            } finally {
                going.readLock().unlock();
            }
            pause(pause);
        }
    }

    /** Asks less often meanwhile: what begins to run would else wait for the machine, not for its part. */
    void calmWhile(Runnable meanwhile) {
        pause = CALM_PAUSE_MILLIS;
        try {
            meanwhile.run();
        } finally {
            pause = PAUSE_MILLIS;
        }
    }

    private void progress(Office office, String measure, int percent) {
        String note = "w-" + UUID.randomUUID();
        unknown.add(note);
        send(
                "measures",
                office.officer(),
                "POST",
                "/measures/" + measure + "/progress",
                Map.of("percent", percent, "note", note));
        notes.add(note);
        unknown.remove(note);
    }

    private void photo(Office office, String measure) {
        String boundary = "b" + UUID.randomUUID();
        byte[] body = multipart(boundary, Map.of("measures", measure, "caption", "ภาพ"), jpeg(turn.get()));
        String key = UUID.randomUUID().toString();
        JsonNode answer = until("evidence", address -> HttpRequest.newBuilder(address.at("/api/v1/evidence"))
                .header("Authorization", "Bearer " + tokens.token(office.officer()))
                .header("Idempotency-Key", key)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body)));
        photos.add(answer.path("id").asText());
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

    /** Runs this while nothing is being written, when all that was begun has ended. */
    <T> T whileNothingIsWritten(Callable<T> check) throws Exception {
        going.writeLock().lock();
        try {
            return check.call();
        } finally {
            going.writeLock().unlock();
        }
    }

    @Override
    public void close() {
        running = false;
        workers.shutdownNow();
    }

    private static String write(Map<String, ?> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] jpeg(int seed) {
        BufferedImage image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 320; x++) {
            for (int y = 0; y < 240; y++) {
                image.setRGB(
                        x,
                        y,
                        Color.getHSBColor((seed * 31 % 997) / 997f, x / 320f, y / 240f)
                                .getRGB());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
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
