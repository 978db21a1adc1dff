package prongsai.evidence.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifDirectoryBase;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.mutiny.core.Vertx;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prongsai.evidence.storage.EvidenceFiles;
import prongsai.evidence.storage.StoreFixture;
import prongsai.platform.problem.Problem;

class PhotoIntakeTest {
    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private EvidenceFiles files;
    private PhotoIntake photos;
    private Intake intake;

    @BeforeEach
    void open() {
        files = StoreFixture.in(folder);
        IntakeSettings defaults = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(IntakeSettings.class)
                .build()
                .getConfigMapping(IntakeSettings.class);
        photos = new PhotoIntake(files, defaults);
        intake = new Intake(photos, new DocumentIntake(files, defaults), NoScan.scan(), files, defaults, vertx);
    }

    @AfterEach
    void close() {
        vertx.closeAndAwait();
    }

    private Photo take(byte[] sent) throws IOException {
        return (Photo) intake.takeNow(sent(sent, "photo.jpg", ""));
    }

    private Sent sent(byte[] bytes, String name, String type) throws IOException {
        return new Sent(Files.write(Files.createTempFile(folder, "sent", ".tmp"), bytes), name, type);
    }

    private Path smaller(Photo photo, int width) throws IOException {
        photos.smaller(photo.sha256(), photo.contentType(), width);
        return files.pictureOf(photo.sha256(), width).file();
    }

    private BufferedImage kept(Photo photo) throws IOException {
        return ImageIO.read(content(photo).toFile());
    }

    private Path content(Photo photo) throws IOException {
        return files.content(photo.sha256(), 0, photo.bytes()).file();
    }

    private static boolean red(BufferedImage picture, int x, int y) {
        int rgb = picture.getRGB(x, y);
        return (rgb >> 16 & 0xFF) > 200 && (rgb & 0xFF) < 80;
    }

    private static void assertRefused(String code, int status, byte[] sent, PhotoIntakeTest test) {
        Problem problem = assertThrows(Problem.class, () -> test.take(sent));
        assertEquals(code, problem.type().code());
        assertEquals(status, problem.type().status());
    }

    /** Where the red half comes to lie, for each way a camera can be held. */
    @ParameterizedTest
    @CsvSource({
        "1,80,40,2,20", "2,80,40,77,20", "3,80,40,77,20", "4,80,40,2,20",
        "5,40,80,20,2", "6,40,80,20,2", "7,40,80,20,77", "8,40,80,20,77"
    })
    void a_photo_is_turned_upright(int orientation, int width, int height, int redX, int redY) throws IOException {
        byte[] sideways = Photos.encoded(Photos.redAndBlue(80, 40, BufferedImage.TYPE_INT_RGB), "jpeg");

        Photo photo = take(Photos.withExif(sideways, orientation, "2024:03:31 23:30:00"));

        BufferedImage kept = kept(photo);
        assertEquals(width, photo.width());
        assertEquals(height, photo.height());
        assertEquals(width, kept.getWidth());
        assertTrue(red(kept, redX, redY));
        assertFalse(red(kept, width - 1 - redX, height - 1 - redY));
    }

    @Test
    void nothing_but_the_picture_is_kept() throws Exception {
        byte[] sent = Photos.withExif(Photos.jpeg(60, 40, 0x336699), 6, "2024:03:31 23:30:00");
        Path original = Files.write(folder.resolve("original.jpg"), sent);
        assertTrue(Stream.of("GPS", "Exif IFD0")
                .allMatch(name -> directories(original).anyMatch(found -> found.contains(name))));

        Photo photo = take(sent);

        assertEquals(LocalDate.of(2024, 3, 31), photo.takenOn());
        assertEquals("image/jpeg", photo.contentType());
        assertNotEquals(photo.sha256(), photo.originalSha256());
        Path kept = content(photo);
        assertEquals(Files.size(kept), photo.bytes());
        assertFalse(directories(kept).anyMatch(name -> name.contains("GPS") || name.contains("Exif")));
        assertFalse(ImageMetadataReader.readMetadata(kept.toFile())
                .getDirectoriesOfType(ExifDirectoryBase.class)
                .iterator()
                .hasNext());
    }

    private static Stream<String> directories(Path file) {
        try {
            Stream.Builder<String> names = Stream.builder();
            ImageMetadataReader.readMetadata(file.toFile()).getDirectories().forEach(one -> names.add(one.getName()));
            return names.build();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_large_photo_is_made_smaller_and_a_small_one_stays() throws IOException {
        Photo large = take(Photos.jpeg(6000, 3000, 0x336699));
        Photo small = take(Photos.jpeg(300, 200, 0x336699));

        assertEquals(2560, large.width());
        assertEquals(1280, large.height());
        assertEquals(300, small.width());
    }

    @Test
    void a_screenshot_stays_lossless_and_clear() throws IOException {
        Photo photo = take(Photos.encoded(new BufferedImage(30, 20, BufferedImage.TYPE_INT_ARGB), "png"));

        assertEquals("image/png", photo.contentType());
        assertEquals(0, kept(photo).getRGB(5, 5) >>> 24);
        Path thumbnail = smaller(photo, 200);
        assertEquals(0xFFFFFFFF, ImageIO.read(thumbnail.toFile()).getRGB(5, 5));
    }

    @Test
    void a_webp_becomes_a_jpeg() throws IOException {
        Photo photo = take(Photos.webp());

        assertEquals("image/jpeg", photo.contentType());
        assertEquals(1, photo.width());
    }

    @Test
    void a_thumbnail_is_made_once_and_never_larger_than_the_photo() throws IOException {
        Photo photo = take(Photos.jpeg(900, 600, 0x336699));

        Path thumbnail = smaller(photo, 400);
        Object madeAt = Files.readAttributes(thumbnail, "creationTime,fileKey").get("fileKey");

        assertEquals(267, ImageIO.read(thumbnail.toFile()).getHeight());
        smaller(photo, 400);
        assertEquals(madeAt, Files.readAttributes(thumbnail, "fileKey").get("fileKey"));
        Path wide = smaller(photo, 1200);
        assertEquals(900, ImageIO.read(wide.toFile()).getWidth());
    }

    @Test
    void what_is_too_large_is_refused_before_it_is_opened() {
        assertRefused("too-many-pixels", 413, Photos.bomb(30_000, 30_000), this);
        assertRefused("too-many-pixels", 413, Photos.webpLargerInside(16_000), this);
        assertRefused("file-too-large", 413, new byte[25_000_001], this);
    }

    @Test
    void other_kinds_are_refused_by_content() {
        assertRefused("photo-is-heic", 415, Photos.heic(), this);
        assertRefused("not-a-photo", 415, "<svg/>".getBytes(java.nio.charset.StandardCharsets.US_ASCII), this);
        assertRefused("not-a-photo", 415, new byte[] {1, 2, 3}, this);
        assertRefused("not-a-photo", 415, new byte[0], this);
    }

    @Test
    void cut_off_and_lying_files_are_refused() {
        BufferedImage detailed = Photos.redAndBlue(400, 300, BufferedImage.TYPE_INT_RGB);
        assertRefused("photo-damaged", 400, Photos.cutOff(Photos.encoded(detailed, "jpeg")), this);
        assertRefused("photo-damaged", 400, Photos.cutOff(Photos.encoded(detailed, "png")), this);
        assertRefused("photo-damaged", 400, Photos.cutOff(Photos.webp()), this);
        assertRefused("photo-damaged", 400, Photos.bomb(2000, 2000), this);
        assertRefused("photo-damaged", 400, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3}, this);
    }

    @ParameterizedTest
    @CsvSource({
        "report.pdf,''",
        "setup.exe,image/jpeg",
        "page.html,''",
        "photo.jpg,application/pdf",
        "IMG_1.docx,''",
    })
    void a_picture_that_is_sent_as_something_else_is_refused(String name, String type) throws IOException {
        Sent lying = sent(Photos.jpeg(20, 10, 1), name, type);

        Problem problem = assertThrows(Problem.class, () -> intake.takeNow(lying));

        assertEquals("not-what-it-says", problem.type().code());
        assertEquals(415, problem.type().status());
    }

    @ParameterizedTest
    @CsvSource({"'',''", "ภาพ.heic,image/heic", "a.png,application/octet-stream", "ถ่ายเมื่อ 1.2.2567,''", "IMG_1,''"})
    void a_picture_may_bear_another_pictures_name_or_none(String name, String type) throws IOException {
        assertEquals(20, ((Photo) intake.takeNow(sent(Photos.jpeg(20, 10, 1), name, type))).width());
    }

    @Test
    void what_has_rotted_in_the_store_is_not_made_smaller() throws IOException {
        Photo photo = take(Photos.jpeg(900, 600, 0x336699));
        Files.delete(files.pictureOf(photo.sha256(), 400).file());
        Files.write(content(photo), new byte[] {0}, java.nio.file.StandardOpenOption.APPEND);

        assertThrows(IOException.class, () -> smaller(photo, 400));
    }

    @Test
    void nothing_is_left_behind_by_a_refusal() throws IOException {
        assertRefused("photo-damaged", 400, Photos.cutOff(Photos.jpeg(200, 200, 1)), this);

        try (Stream<Path> left = Files.walk(folder)) {
            assertEquals(
                    0, left.filter(file -> file.toString().contains("draft")).count());
        }
    }
}
