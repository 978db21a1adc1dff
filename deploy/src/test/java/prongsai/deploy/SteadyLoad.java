package prongsai.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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

/**
 * The main job, over and over: offices report progress and prove it with photos, as a {@link CarefulClient} at one replica or the
 * other.
 */
final class SteadyLoad implements AutoCloseable {
    static final int FISCAL_YEAR = 2598;
    private static final int OFFICES = 8;
    private static final int MEASURES = 12;
    private static final int PAUSE_MILLIS = 250;
    private static final int CALM_PAUSE_MILLIS = 2_000;
    private static final int PHOTO_EACH = 6;

    private final ExecutorService workers = Executors.newFixedThreadPool(OFFICES);
    private final ReadWriteLock going = new ReentrantReadWriteLock(true);
    private final AtomicInteger drawn = new AtomicInteger();
    private volatile boolean running = true;
    private volatile int pause = PAUSE_MILLIS;

    final CarefulClient client;

    /** Notes of progress that was answered, and ids of photos. */
    final Set<String> notes = ConcurrentHashMap.newKeySet();

    final Set<String> photos = ConcurrentHashMap.newKeySet();

    /** Notes of which nobody knows, since all answers were missed; they may be there once, or not at all. */
    final Set<String> unknown = ConcurrentHashMap.newKeySet();

    /** What was answered with something else than success, though it should not have been. */
    final Map<String, Integer> refused = new ConcurrentHashMap<>();

    SteadyLoad(Fleet fleet) {
        client = new CarefulClient(fleet);
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
        String plan = client.send(
                        "measures", officer, "POST", "/plans", Map.of("organisation", code, "fiscalYear", FISCAL_YEAR))
                .path("id")
                .asText();
        List<String> measures = new ArrayList<>();
        for (int i = 0; i < MEASURES; i++) {
            measures.add(client.send(
                            "measures",
                            officer,
                            "POST",
                            "/plans/" + plan + "/measures",
                            Map.of("activity", "งานที่ " + i))
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
            CarefulClient.pause(pause);
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
        client.send(
                "measures",
                office.officer(),
                "POST",
                "/measures/" + measure + "/progress",
                Map.of("percent", percent, "note", note));
        notes.add(note);
        unknown.remove(note);
    }

    private void photo(Office office, String measure) {
        JsonNode answer = client.upload(
                "evidence",
                office.officer(),
                "/evidence",
                Map.of("measures", measure, "caption", "ภาพ"),
                jpeg(drawn.incrementAndGet()));
        photos.add(answer.path("id").asText());
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
        client.close();
        workers.shutdownNow();
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
}
