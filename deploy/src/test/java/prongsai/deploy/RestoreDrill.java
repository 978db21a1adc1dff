package prongsai.deploy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import prongsai.deploy.demo.Api;
import prongsai.deploy.demo.DemoPhoto;

/**
 * Everything is lost but a backup that was taken while people worked, and comes back as it was in that moment: with what was told on the
 * topics, and without it.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RestoreDrill {
    private static final int FISCAL_YEAR = 2597;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static Path folder;
    private static Path backup;
    private static Ports ports;
    private static String measure;
    private static String photo;
    private static byte[] picture;
    private static long recordsThen;
    private static final Set<String> before = ConcurrentHashMap.newKeySet();
    private static final Set<String> meanwhile = ConcurrentHashMap.newKeySet();
    private static final Set<String> after = ConcurrentHashMap.newKeySet();

    @BeforeAll
    static void a_machine_is_backed_up_at_work_and_then_lost() throws Exception {
        folder = Files.createTempDirectory("prongsai-drill");
        ports = Ports.free();
        backup = folder.resolve("backup");
        Path home = folder.resolve("home");
        try (SingleMachine machine = SingleMachine.in(home).ports(ports).start(line -> {})) {
            machine.loadDemoOnce();
            Api api = api(machine);
            JsonNode plan = api.post(
                            "officer-1033", "/plans", Map.of("organisation", "1033", "fiscalYear", FISCAL_YEAR))
                    .expect(201);
            measure = api.post(
                            "officer-1033",
                            "/plans/" + plan.path("id").asText() + "/measures",
                            Map.of("activity", "ซ้อมกู้คืนข้อมูล"))
                    .expect(201)
                    .path("id")
                    .asText();
            picture = DemoPhoto.jpeg(7);
            photo = api.upload("officer-1033", "/evidence", "a.jpg", picture, Map.of("measures", measure))
                    .expect(201)
                    .path("id")
                    .asText();
            picture = api.file("officer-1033", "/evidence/" + photo + "/content");
            for (int i = 0; i < 5; i++) {
                write(api, before);
            }
            assertTrue(Await.until(() -> shown(api).containsAll(before), PATIENCE), "all is shown");
            recordsThen = verified(api).path("records").asLong();
            Thread writer = new Thread(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    write(api, meanwhile);
                }
            });
            writer.start();
            Backup.of(Home.at(home), ports, line -> {}).into(backup);
            writer.interrupt();
            writer.join();
            for (int i = 0; i < 5; i++) {
                write(api, after);
            }
        }
        Folders.delete(home);
    }

    @AfterAll
    static void nothing_is_left() throws IOException {
        Folders.delete(folder);
    }

    private static Api api(SingleMachine machine) {
        return new Api(machine.portal(), machine.keycloak());
    }

    private static void write(Api api, Set<String> notes) {
        String note = "n-" + UUID.randomUUID();
        Api.Reply answer;
        try {
            answer =
                    api.post("officer-1033", "/measures/" + measure + "/progress", Map.of("percent", 10, "note", note));
        } catch (IllegalStateException e) {
            return; // interrupted
        }
        if (answer.status() == 200) {
            notes.add(note);
        }
    }

    private static List<String> history(Api api) {
        List<String> notes = new ArrayList<>();
        api.get("officer-1033", "/measures/" + measure)
                .expect(200)
                .path("history")
                .forEach(entry -> notes.add(entry.path("note").asText()));
        return notes;
    }

    private static List<String> shown(Api api) {
        List<String> notes = new ArrayList<>();
        JsonNode status =
                api.get("officer-1033", "/status/" + FISCAL_YEAR + "/1033").expect(200);
        status.findValues("note").forEach(note -> notes.add(note.asText()));
        return notes;
    }

    private static JsonNode verified(Api api) {
        return api.get("auditor", "/audit/verification").expect(200);
    }

    private static boolean same(Api api) {
        return api.get("auditor", "/projection/reconciliation?limit=500")
                .expect(200)
                .path("same")
                .asBoolean();
    }

    private void comesBack(Path home, boolean withTopics) throws Exception {
        Restore.into(home, new BackupFolder(backup), withTopics, line -> {});
        try (SingleMachine machine = SingleMachine.in(home).ports(ports).start(line -> {})) {
            Api api = api(machine);
            List<String> kept = history(api);
            assertTrue(kept.containsAll(before), "what was answered before the backup is there");
            assertEquals(kept.size(), Set.copyOf(kept).size(), "and once");
            assertTrue(after.stream().noneMatch(kept::contains), "what came after it is not");
            assertArrayEquals(picture, api.file("officer-1033", "/evidence/" + photo + "/content"));
            for (String read : List.of("/measures?fiscalYear=" + FISCAL_YEAR, "/measures/" + measure)) {
                String tag = api.get("officer-1033", read).etag();
                assertTrue(tag != null && tag.endsWith("-e2\""), "what a browser kept is of another epoch: " + tag);
            }

            assertTrue(Await.until(() -> toldAnew(machine), PATIENCE), "the owners tell anew what they own");
            assertTrue(Await.until(() -> same(api), PATIENCE), "the read model is what the owners have");
            JsonNode chain = verified(api);
            assertTrue(chain.path("holds").asBoolean(), chain.toString());
            assertTrue(chain.path("records").asLong() >= recordsThen, chain.toString());
            if (withTopics) {
                everyChangeIsRecorded(machine, kept);
            }

            rebuilt(api);
            assertTrue(same(api), "the read model built anew is what the owners have");

            Set<String> fresh = ConcurrentHashMap.newKeySet();
            write(api, fresh);
            assertEquals(1, fresh.size());
            assertTrue(Await.until(() -> shown(api).containsAll(fresh), PATIENCE), "new changes arrive");
            String seen = String.valueOf(
                    api.get("officer-1033", "/measures/" + measure).etag());
            assertEquals(412, reportedBy(machine, seen.replace("-e2", "")), "a form from before the restore is stale");
            assertEquals(200, reportedBy(machine, seen));
            assertTrue(Await.until(() -> same(api), PATIENCE));
        }
    }

    /** What somebody is answered who reports progress on what was seen with this tag. */
    private static int reportedBy(SingleMachine machine, String seen) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(machine.portal().at("/api/v1/measures/" + measure + "/progress"))
                .header("Authorization", "Bearer " + api(machine).token("officer-1033"))
                .header("Content-Type", "application/json")
                .header("If-Match", seen)
                .POST(HttpRequest.BodyPublishers.ofString("{\"percent\": 20}"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static boolean toldAnew(SingleMachine machine) {
        for (String owner : List.of("assessment", "measures", "evidence")) {
            try (Connection database = machine.database(owner);
                    Statement sql = database.createStatement();
                    var found = sql.executeQuery(
                            "select count(*) from restatements where epoch = 2 and done_at is not null and told > 0")) {
                if (!found.next() || found.getInt(1) != 1) {
                    return false;
                }
            } catch (SQLException e) {
                return false;
            }
        }
        return true;
    }

    /** Nothing that is in the owner is missing in the audit trail, also what was on its way in the moment of the backup. */
    private static void everyChangeIsRecorded(SingleMachine machine, List<String> kept) throws Exception {
        List<String> recorded = new ArrayList<>();
        try (Connection database = machine.database("reporting");
                Statement sql = database.createStatement();
                var found = sql.executeQuery(
                        "select cast(data as json) -> 'measure' -> 'history' -> -1 ->> 'note' from records"
                                + " where type like '%measure-progressed%' and subject = '" + measure + "'")) {
            while (found.next()) {
                recorded.add(found.getString(1));
            }
        }
        assertEquals(Set.copyOf(kept), Set.copyOf(recorded));
        assertEquals(kept.size(), recorded.size());
    }

    private static void rebuilt(Api api) {
        api.post("centre", "/projection/rebuild", null).expect(202);
        assertTrue(
                Await.until(
                        () -> api.get("centre", "/projection")
                                .expect(200)
                                .path("rebuild")
                                .isNull(),
                        PATIENCE),
                "built anew");
    }

    @Test
    @Order(1)
    void all_comes_back_with_what_was_told() throws Exception {
        comesBack(folder.resolve("with-topics"), true);
    }

    @Test
    @Order(2)
    void all_comes_back_where_the_topics_are_lost_too() throws Exception {
        comesBack(folder.resolve("without-topics"), false);
    }

    @Test
    @Order(3)
    void a_damaged_backup_is_refused_and_nothing_is_made_of_it() throws IOException {
        Path damaged = folder.resolve("damaged");
        BackupFolder.copy(backup, damaged, path -> true);
        Path some;
        try (Stream<Path> files = Files.walk(damaged.resolve("evidence"))) {
            some = files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(some);
        bytes[bytes.length / 2] ^= 1;
        Files.write(some, bytes);

        Path home = folder.resolve("of-damaged");
        Refusal refusal =
                assertThrows(Refusal.class, () -> Restore.into(home, new BackupFolder(damaged), true, line -> {}));
        assertTrue(refusal.getMessage().contains("damaged"), refusal.getMessage());
        assertFalse(Files.exists(home));
        assertThrows(
                Refusal.class,
                () -> Restore.into(folder.resolve("with-topics"), new BackupFolder(backup), true, line -> {}),
                "a home with data is left alone");
    }

    @Test
    @Order(4)
    void data_of_the_version_before_are_backed_up_and_brought_up_to_date() throws Exception {
        Path home = folder.resolve("with-topics");
        Files.write(Home.at(home).migrations(), List.of("measures db/migration/V0100__older.sql"));
        try (SingleMachine machine =
                        SingleMachine.in(home).ports(ports).only("postgres").start(line -> {});
                Connection database = machine.database("reporting");
                Statement sql = database.createStatement()) {
            sql.execute("drop table reconciliations");
            sql.execute("delete from flyway_schema_history where version = '0223'");
            sql.execute("drop table restatements");
            sql.execute("delete from flyway_schema_history where version = '0002'");
        }
        try (SingleMachine machine = SingleMachine.in(home).ports(ports).start(line -> {})) {
            assertTrue(history(api(machine)).containsAll(before));
            assertTrue(Await.until(() -> same(api(machine)), PATIENCE));
        }
        try (Stream<Path> backups = Files.list(Home.at(home).backups())) {
            List<Path> all = backups.toList();
            assertEquals(1, all.size(), all.toString());
            new BackupFolder(all.get(0)).verify();
        }
    }
}
