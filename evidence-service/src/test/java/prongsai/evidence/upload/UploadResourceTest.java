package prongsai.evidence.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static prongsai.evidence.item.Asking.EVIDENCE;
import static prongsai.evidence.item.Asking.as;
import static prongsai.evidence.item.Asking.photo;
import static prongsai.evidence.item.Asking.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import prongsai.evidence.inbound.Told;
import prongsai.evidence.intake.Photos;
import prongsai.evidence.storage.ObjectStore;
import prongsai.platform.testing.RealParts;
import prongsai.platform.testing.Tokens;

/** Uploads that break off and go on. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class UploadResourceTest {
    private static final String OFFICER = Tokens.officer("1012");
    private static final String UPLOADS = EVIDENCE + "/uploads";

    @Inject
    UploadSweep sweep;

    @Inject
    ObjectStore store;

    @Inject
    Pool pool;

    @ConfigProperty(name = "prongsai.evidence.folder")
    Path folder;

    private final UUID measure = Told.of("1012").measure("FINANCE");

    private static RequestSpecification tus(String token) {
        return as(token).header("Tus-Resumable", "1.0.0");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private static String begun(String token, int length) {
        String location = tus(token)
                .header("Upload-Length", length)
                .header("Upload-Metadata", "filename " + base64("ภาพ.jpg") + ",filetype " + base64("image/jpeg"))
                .post(UPLOADS)
                .then()
                .statusCode(201)
                .header("Tus-Resumable", equalTo("1.0.0"))
                .header("Upload-Expires", notNullValue())
                .extract()
                .header("Location");
        return URI.create(location).getPath();
    }

    private static Response goOn(String token, String upload, int from, byte[] piece) {
        return tus(token)
                .header("Upload-Offset", from)
                .contentType("application/offset+octet-stream")
                .body(piece)
                .patch(upload);
    }

    private static int arrived(String token, String upload) {
        return Integer.parseInt(
                tus(token).head(upload).then().statusCode(200).extract().header("Upload-Offset"));
    }

    private static String id(String upload) {
        return upload.substring(upload.lastIndexOf('/') + 1);
    }

    private Response attach(String token, String upload) {
        return with(token, "measures", measure).multiPart("upload", id(upload)).post(EVIDENCE);
    }

    private List<ObjectStore.Listed> pieces(String upload) throws IOException {
        return store.page(Uploads.PIECES + id(upload) + "/", "", 100);
    }

    @Test
    void what_is_spoken_is_told_to_anybody() {
        RestAssured.given()
                .options(UPLOADS)
                .then()
                .statusCode(204)
                .header("Tus-Version", equalTo("1.0.0"))
                .header("Tus-Max-Size", equalTo("25000000"))
                .header("Tus-Extension", equalTo("creation,termination,checksum,expiration"));
    }

    @Test
    void a_photo_that_came_in_pieces_is_evidence_like_any_other() {
        byte[] photo = photo();
        int middle = photo.length / 3;
        String upload = begun(OFFICER, photo.length);

        goOn(OFFICER, upload, 0, Arrays.copyOf(photo, middle))
                .then()
                .statusCode(204)
                .header("Upload-Offset", equalTo(String.valueOf(middle)));
        attach(OFFICER, upload).then().statusCode(409).body("type", equalTo("/problems/upload-incomplete"));
        tus(OFFICER)
                .head(upload)
                .then()
                .header("Upload-Length", equalTo(String.valueOf(photo.length)))
                .header("Upload-Metadata", containsString("filename"))
                .header("Cache-Control", equalTo("no-store"));
        goOn(OFFICER, upload, arrived(OFFICER, upload), Arrays.copyOfRange(photo, middle, photo.length))
                .then()
                .statusCode(204);

        Response whole = attach(OFFICER, upload);

        whole.then().statusCode(201).body("kind", equalTo("PHOTO"));
        Response direct = with(OFFICER, "measures", measure)
                .multiPart("file", "a.jpg", photo)
                .post(EVIDENCE);
        assertEquals((String) direct.path("sha256"), whole.path("sha256"));
        assertEquals((String) direct.path("originalSha256"), whole.path("originalSha256"));
    }

    @Test
    void a_repeated_attachment_gives_the_first_answer() {
        byte[] photo = photo();
        String upload = begun(OFFICER, photo.length);
        goOn(OFFICER, upload, 0, photo);
        String key = UUID.randomUUID().toString();
        RequestSpecification form = with(OFFICER, "measures", measure)
                .header("Idempotency-Key", key)
                .multiPart("upload", id(upload));

        String first = form.post(EVIDENCE).then().statusCode(201).extract().path("id");

        form.post(EVIDENCE).then().statusCode(201).body("id", equalTo(first));
    }

    private Set<Path> drafts() throws IOException {
        try (Stream<Path> drafts = Files.list(folder.resolve("incoming"))) {
            return drafts.filter(draft -> draft.toFile().length() > 0).collect(Collectors.toSet());
        }
    }

    @Test
    void what_had_arrived_when_the_connection_broke_counts() throws IOException {
        byte[] photo = Photos.noise(1200, 900);
        String upload = begun(OFFICER, photo.length);
        int sent = photo.length / 2;
        Set<Path> before = drafts();

        try (Socket phone = new Socket("localhost", RestAssured.port)) {
            OutputStream out = phone.getOutputStream();
            out.write(("PATCH " + upload + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + OFFICER
                            + "\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\n"
                            + "Content-Type: application/offset+octet-stream\r\nContent-Length: " + photo.length
                            + "\r\n\r\n")
                    .getBytes(UTF_8));
            out.write(photo, 0, sent);
            out.flush();
            Awaitility.await("the piece on the disk")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> !before.containsAll(drafts()));
        }

        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> arrived(OFFICER, upload) > 0);
        int from = arrived(OFFICER, upload);
        assertTrue(from <= sent);
        goOn(OFFICER, upload, from, Arrays.copyOfRange(photo, from, photo.length))
                .then()
                .statusCode(204);
        attach(OFFICER, upload).then().statusCode(201);
    }

    @Test
    void only_who_began_goes_on() {
        byte[] photo = photo();
        String upload = begun(OFFICER, photo.length);
        goOn(OFFICER, upload, 0, photo);

        for (String other :
                List.of(Tokens.officer("1026"), Tokens.director("1012"), Tokens.section("1012", "FINANCE"))) {
            tus(other).head(upload).then().statusCode(404);
            goOn(other, upload, photo.length, new byte[] {1}).then().statusCode(404);
            tus(other).delete(upload).then().statusCode(404);
        }
        attach(Tokens.director("1012"), upload).then().statusCode(400).body("errors[0].pointer", equalTo("/upload/0"));
        assertEquals(photo.length, arrived(OFFICER, upload));
    }

    @Test
    void pieces_that_do_not_fit_are_refused_and_change_nothing() throws IOException {
        String upload = begun(OFFICER, 10);
        goOn(OFFICER, upload, 0, new byte[] {1, 2, 3, 4});

        goOn(OFFICER, upload, 0, new byte[] {9}).then().statusCode(409).body("detail", containsString("4"));
        goOn(OFFICER, upload, 8, new byte[] {9}).then().statusCode(409);
        goOn(OFFICER, upload, 4, new byte[7])
                .then()
                .statusCode(413)
                .body("type", equalTo("/problems/upload-longer-than-announced"))
                .header("Tus-Resumable", equalTo("1.0.0"));
        tus(OFFICER)
                .contentType("application/offset+octet-stream")
                .body(new byte[] {1})
                .patch(upload)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("Upload-Offset"));
        tus(OFFICER)
                .header("Upload-Offset", 4)
                .contentType("application/json")
                .body("{}")
                .patch(upload)
                .then()
                .statusCode(415);
        as(OFFICER)
                .header("Tus-Resumable", "0.2.2")
                .head(upload)
                .then()
                .statusCode(412)
                .header("Tus-Version", equalTo("1.0.0"));

        assertEquals(4, arrived(OFFICER, upload));
        assertEquals(1, pieces(upload).size());
    }

    @Test
    void a_piece_is_what_its_checksum_says() throws Exception {
        byte[] piece = {1, 2, 3};
        String upload = begun(OFFICER, 6);
        String right = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(piece));

        for (String wrong : List.of("sha256 AAAA", "sha1 " + right)) {
            tus(OFFICER)
                    .header("Upload-Offset", 0)
                    .header("Upload-Checksum", wrong)
                    .contentType("application/offset+octet-stream")
                    .body(piece)
                    .patch(upload)
                    .then()
                    .statusCode(460);
        }
        for (String odd : List.of("crc32 AAAA", "sha256", "sha256 %%%")) {
            tus(OFFICER)
                    .header("Upload-Offset", 0)
                    .header("Upload-Checksum", odd)
                    .contentType("application/offset+octet-stream")
                    .body(piece)
                    .patch(upload)
                    .then()
                    .statusCode(400);
        }
        assertEquals(0, arrived(OFFICER, upload));
        tus(OFFICER)
                .header("Upload-Offset", 0)
                .header("Upload-Checksum", "sha256 " + right)
                .contentType("application/offset+octet-stream")
                .body(piece)
                .patch(upload)
                .then()
                .statusCode(204);
    }

    @Test
    void a_beginning_that_cannot_be_is_refused() {
        tus(OFFICER).post(UPLOADS).then().statusCode(400).body("errors[0].pointer", equalTo("Upload-Length"));
        tus(OFFICER).header("Upload-Length", 0).post(UPLOADS).then().statusCode(400);
        tus(OFFICER).header("Upload-Length", "-1").post(UPLOADS).then().statusCode(400);
        tus(OFFICER)
                .header("Upload-Length", 25_000_001)
                .post(UPLOADS)
                .then()
                .statusCode(413)
                .body("detail", containsString("25 MB"));
        tus(OFFICER)
                .header("Upload-Length", 1)
                .header("Upload-Metadata", "filename %%%")
                .post(UPLOADS)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("Upload-Metadata"));
    }

    @Test
    void one_person_has_so_many_open_and_no_more() {
        String busy = Tokens.officer("1030");
        String one = "";
        for (int i = 0; i < 20; i++) {
            one = begun(busy, 5);
        }

        tus(busy)
                .header("Upload-Length", 5)
                .post(UPLOADS)
                .then()
                .statusCode(409)
                .body("detail", containsString("20"));

        tus(busy).delete(one).then().statusCode(204);
        tus(busy).head(one).then().statusCode(404);
        begun(busy, 5);
    }

    @Test
    void what_was_given_up_or_has_expired_leaves_nothing_behind() throws IOException {
        String given = begun(OFFICER, 5);
        goOn(OFFICER, given, 0, new byte[] {1, 2});
        String old = begun(OFFICER, 5);
        goOn(OFFICER, old, 0, new byte[] {1, 2});
        String young = begun(OFFICER, 5);
        goOn(OFFICER, young, 0, new byte[] {1, 2});
        pool.preparedQuery("update uploads set expires_at = now() - interval '1 second' where id = $1")
                .execute(Tuple.of(UUID.fromString(id(old))))
                .await()
                .indefinitely();

        tus(OFFICER).delete(given).then().statusCode(204);
        tus(OFFICER).head(old).then().statusCode(404);
        sweep.sweep();

        assertEquals(List.of(), pieces(given));
        assertEquals(List.of(), pieces(old));
        assertEquals(1, pieces(young).size());
    }

    @Test
    void what_a_crash_has_left_on_its_way_is_deleted_after_a_day() throws IOException {
        Path young = Files.writeString(Files.createTempFile(folder.resolve("incoming"), "draft", ".tmp"), "x");
        Path old = Files.writeString(Files.createTempFile(folder.resolve("incoming"), "draft", ".tmp"), "x");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(25))));

        sweep.draftsOfThisReplica().await().indefinitely();

        assertTrue(Files.exists(young));
        assertFalse(Files.exists(old));
        Files.delete(young);
    }

    @Test
    void a_piece_that_a_crash_has_left_is_deleted_when_no_upload_can_need_it() throws IOException {
        String object = Uploads.PIECES + UUID.randomUUID() + "/0-x";
        Path file = Files.writeString(Files.createTempFile("piece", ""), "x");
        store.put(object, file);
        Files.delete(file);

        sweep.sweep();
        assertTrue(store.has(object));
        Files.setLastModifiedTime(
                folder.resolve(object), FileTime.from(Instant.now().minus(Duration.ofHours(25))));
        sweep.sweep();

        assertFalse(store.has(object));
    }
}
