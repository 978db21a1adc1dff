package prongsai.evidence.scrub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static prongsai.evidence.item.Asking.EVIDENCE;
import static prongsai.evidence.item.Asking.as;
import static prongsai.evidence.item.Asking.attached;
import static prongsai.evidence.item.Asking.photo;
import static prongsai.evidence.item.Asking.send;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import prongsai.evidence.inbound.Told;
import prongsai.evidence.storage.EvidenceFiles;
import prongsai.evidence.storage.Hashes;
import prongsai.evidence.storage.ObjectStore;
import prongsai.platform.testing.RealParts;
import prongsai.platform.testing.Tokens;

/** What is stored is compared with what the records say, and nothing that somebody needs is ever deleted. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ScrubbingTest {
    private static final String OFFICER = Tokens.officer("1012");

    @Inject
    Scrubbing scrubbing;

    @Inject
    StorageState state;

    @Inject
    ObjectStore store;

    @Inject
    EvidenceFiles files;

    @Inject
    Pool pool;

    @ConfigProperty(name = "prongsai.evidence.folder")
    Path folder;

    private final UUID measure = Told.of("1012").measure("FINANCE");

    @AfterEach
    void leaveNothingWrong() {
        sql("delete from scrub_findings");
        sql("update evidence set status = 'REMOVED', withdrawn_reason = null where organisation = '1012'");
    }

    private void sql(String statement, Object... values) {
        pool.preparedQuery(statement)
                .execute(Tuple.from(List.of(values)))
                .await()
                .indefinitely();
    }

    private String contentOf(String id) {
        return as(OFFICER).get(EVIDENCE + "/" + id).path("sha256");
    }

    private Path place(String sha256) {
        return folder.resolve(EvidenceFiles.content(sha256));
    }

    /** A file that lies in the store although nothing names it, as a crash leaves it. */
    private String leftBehind() throws IOException {
        Path draft = Files.writeString(files.draft(), UUID.randomUUID().toString());
        String sha256 = Hashes.sha256(draft);
        files.keep(draft, sha256);
        files.keepThumbnail(draft, sha256, 200);
        Files.delete(draft);
        return sha256;
    }

    private void lastClaimed(String sha256, String ago) {
        sql("update file_claims set claimed_at = now() - $2::varchar::interval where sha256 = $1", sha256, ago);
    }

    private void firstSeen(String sha256, String ago) {
        sql("update scrub_findings set first_seen_at = now() - $2::varchar::interval where sha256 = $1", sha256, ago);
    }

    /** What the centre is told of this content; null where nothing is wrong with it. */
    private static Map<String, Object> found(String sha256) {
        List<Map<String, Object>> all = as(Tokens.centre())
                .get(EVIDENCE + "/storage?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return all.stream()
                .filter(one -> one.get("sha256").equals(sha256))
                .findFirst()
                .orElse(null);
    }

    private boolean isWell() {
        state.lookAgain().await().indefinitely();
        return new StorageHealth(state).call().getStatus().name().equals("UP");
    }

    @Test
    void what_is_whole_is_counted_and_nothing_is_said_of_it() {
        String sha256 = contentOf(attached(OFFICER, "measures", measure));

        scrubbing.look();

        assertNull(found(sha256));
        assertTrue(isWell());
        int read = as(Tokens.auditor()).get(EVIDENCE + "/storage").path("newest.files");
        assertTrue(read >= 1);
        assertNotNull(as(Tokens.auditor()).get(EVIDENCE + "/storage").path("newest.endedAt"));
    }

    @Test
    void what_has_rotted_is_told_until_it_is_whole_again() throws IOException {
        String id = attached(OFFICER, "measures", measure);
        String sha256 = contentOf(id);
        byte[] whole = Files.readAllBytes(place(sha256));
        Files.write(place(sha256), new byte[] {1}, StandardOpenOption.APPEND);

        scrubbing.look();

        assertEquals("ROTTEN", found(sha256).get("kind"));
        assertEquals(whole.length + 1, found(sha256).get("bytes"));
        assertEquals(List.of(id), found(sha256).get("evidence"));
        assertNull(found(sha256).get("deleteAfter"));
        assertFalse(isWell());
        Files.write(place(sha256), whole);
        scrubbing.look();
        assertNull(found(sha256));
        assertTrue(isWell());
    }

    @Test
    void what_is_missing_is_told() throws IOException {
        String id = attached(OFFICER, "measures", measure);
        String sha256 = contentOf(id);
        Files.delete(place(sha256));

        scrubbing.look();

        assertEquals("MISSING", found(sha256).get("kind"));
        assertNull(found(sha256).get("bytes"));
        assertFalse(isWell());
    }

    @Test
    void what_is_just_being_uploaded_is_left_alone() throws IOException {
        String sha256 = leftBehind();
        lastClaimed(sha256, "23 hours");

        scrubbing.look();

        assertNull(found(sha256));
        assertTrue(store.has(EvidenceFiles.content(sha256)));
    }

    @Test
    void what_no_record_names_is_told_first_and_deleted_after_a_week() throws IOException {
        String sha256 = leftBehind();
        lastClaimed(sha256, "25 hours");

        scrubbing.look();
        assertEquals("UNCLAIMED", found(sha256).get("kind"));
        assertNotNull(found(sha256).get("deleteAfter"));
        assertTrue(isWell());
        firstSeen(sha256, "6 days");
        scrubbing.look();
        assertTrue(store.has(EvidenceFiles.content(sha256)));

        firstSeen(sha256, "8 days");
        scrubbing.look();

        assertEquals(
                List.of(),
                store.page(EvidenceFiles.content(sha256), "", 10),
                "neither the file nor what was made from it");
        assertNull(found(sha256));
        int deleted = as(Tokens.centre()).get(EVIDENCE + "/storage").path("newest.deleted");
        assertTrue(deleted >= 1);
    }

    @Test
    void an_upload_in_the_last_moment_saves_what_was_to_be_deleted() throws IOException {
        String sha256 = leftBehind();
        lastClaimed(sha256, "25 hours");
        scrubbing.look();
        firstSeen(sha256, "8 days");

        Path again = Files.copy(place(sha256), files.draft(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        files.keep(again, sha256);
        scrubbing.look();

        assertTrue(store.has(EvidenceFiles.content(sha256)));
        assertNull(found(sha256));
    }

    @Test
    void a_file_that_several_pieces_share_stays_until_none_needs_it() throws IOException {
        byte[] photo = photo();
        String first = send(OFFICER, photo, "measures", measure).path("id");
        String second = send(OFFICER, photo, "measures", measure).path("id");
        String sha256 = contentOf(first);
        assertEquals(sha256, contentOf(second));
        lastClaimed(sha256, "25 hours");

        as(OFFICER).delete(EVIDENCE + "/" + first).then().statusCode(204);
        scrubbing.look();
        assertNull(found(sha256));

        as(OFFICER).delete(EVIDENCE + "/" + second).then().statusCode(204);
        scrubbing.look();
        assertEquals("UNCLAIMED", found(sha256).get("kind"));
        firstSeen(sha256, "8 days");
        scrubbing.look();
        assertFalse(store.has(EvidenceFiles.content(sha256)));
    }

    @Test
    void what_was_withdrawn_keeps_its_file_with_its_record() {
        String id = attached(OFFICER, "measures", measure);
        String sha256 = contentOf(id);
        lastClaimed(sha256, "25 hours");
        sql("update evidence set status = 'WITHDRAWN', withdrawn_reason = 'x' where id = $1", UUID.fromString(id));

        scrubbing.look();

        assertNull(found(sha256));
    }

    @Test
    void older_versions_keep_their_files_until_the_piece_is_removed() {
        String id = attached(OFFICER, "measures", measure);
        String first = contentOf(id);
        as(OFFICER)
                .contentType("application/json")
                .body("{\"rectangles\":[{\"x\":0,\"y\":0,\"width\":1,\"height\":1}]}")
                .post(EVIDENCE + "/" + id + "/blur")
                .then()
                .statusCode(200);
        String second = contentOf(id);
        lastClaimed(first, "25 hours");
        lastClaimed(second, "25 hours");

        scrubbing.look();
        assertNull(found(first));
        assertNull(found(second));

        as(OFFICER).delete(EVIDENCE + "/" + id).then().statusCode(204);
        scrubbing.look();
        assertEquals("UNCLAIMED", found(first).get("kind"));
        assertEquals("UNCLAIMED", found(second).get("kind"));
    }

    @Test
    void a_page_that_cannot_be_is_refused() {
        as(Tokens.centre()).get(EVIDENCE + "/storage?limit=0").then().statusCode(400);
        as(Tokens.centre()).get(EVIDENCE + "/storage?kind=ROTTEN").then().statusCode(400);
    }
}
