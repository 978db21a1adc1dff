package prongsai.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import prongsai.deploy.Address;
import prongsai.deploy.demo.Api;

/**
 * Twenty photos of about 5 MB sent at the same moment, as when an office comes back from an event: how long until each is
 * answered, beside writing and syncing the same bytes to the disk of the same machine. Each answered one is asked for
 * afterwards; the photos stay with a measure of the demonstration.
 */
public final class Uploading {
    private static final int AT_ONCE = 20;
    private static final int WIDTH = 3200;
    private static final int HEIGHT = 2000;
    private static final float QUALITY = 0.98f;
    private static final String OFFICER = "officer-1012";

    private Uploading() {}

    /** Tells a line for the floor and a line for the uploads. */
    public static void measure(Address portal, Address keycloak, Consumer<String> tell)
            throws IOException, InterruptedException, ExecutionException {
        Api api = new Api(portal, keycloak);
        String measure = api.get(OFFICER, "/measures?organisation=1012&fiscalYear=2566&limit=1")
                .expect(200)
                .path("items")
                .path(0)
                .path("id")
                .asText();
        List<byte[]> warmUp = photos(2, 7);
        send(api, measure, warmUp);
        List<byte[]> photos = photos(AT_ONCE, 1_000);
        double megabytes = photos.stream().mapToLong(photo -> photo.length).sum() / 1e6;
        double floor = writtenAndSynced(photos);
        long start = System.nanoTime();
        List<Double> answered = send(api, measure, photos).stream().sorted().toList();
        double whole = (System.nanoTime() - start) / 1e9;
        tell.accept(Row.of(
                "%d photos sent at once, %.0f MB".formatted(AT_ONCE, megabytes),
                Row.OFFICES,
                "all kept after %.1f s, the first after %.1f s, half after %.1f s"
                        .formatted(whole, answered.get(0), answered.get(answered.size() / 2)),
                "written and synced in %.2f s".formatted(floor),
                whole / floor));
    }

    private static List<Double> send(Api api, String measure, List<byte[]> photos)
            throws InterruptedException, ExecutionException {
        ExecutorService senders = Executors.newFixedThreadPool(photos.size());
        long start = System.nanoTime();
        List<Callable<Double>> sending = new ArrayList<>();
        for (byte[] photo : photos) {
            sending.add(() -> {
                JsonNode kept = api.upload(OFFICER, "/evidence", "photo.jpg", photo, Map.of("measures", measure))
                        .expect(201);
                double seconds = (System.nanoTime() - start) / 1e9;
                api.file(OFFICER, "/evidence/" + kept.path("id").asText() + "/content");
                return seconds;
            });
        }
        List<Double> answered = new ArrayList<>();
        for (Future<Double> one : senders.invokeAll(sending)) {
            answered.add(one.get());
        }
        senders.shutdown();
        return answered;
    }

    private static double writtenAndSynced(List<byte[]> photos) throws IOException {
        Path folder = Files.createTempDirectory("prongsai-bench");
        long start = System.nanoTime();
        for (int i = 0; i < photos.size(); i++) {
            Path file = folder.resolve(i + ".jpg");
            try (FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(photos.get(i));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        for (int i = 0; i < photos.size(); i++) {
            Files.delete(folder.resolve(i + ".jpg"));
        }
        Files.delete(folder);
        return seconds;
    }

    private static List<byte[]> photos(int count, long seed) throws IOException {
        List<byte[]> photos = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            photos.add(photo(new Random(System.nanoTime() + seed + i)));
        }
        return photos;
    }

    /** Grain that no codec makes small, so that the size is that of a phone's photo. */
    private static byte[] photo(Random random) throws IOException {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int light = 90 + x * 90 / WIDTH + random.nextInt(48);
                picture.setRGB(x, y, light << 16 | light << 8 | Math.min(255, light + random.nextInt(24)));
            }
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(QUALITY);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var image = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(image);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
