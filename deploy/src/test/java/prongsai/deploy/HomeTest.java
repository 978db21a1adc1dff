package prongsai.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HomeTest {

    @TempDir
    private Path folder;

    @Test
    void a_secret_is_made_once_and_then_kept() {
        String made = Secrets.in(folder.resolve("secrets")).of("portal.session");

        assertEquals(40, made.length());
        assertEquals(made, Secrets.in(folder.resolve("secrets")).of("portal.session"));
        assertNotEquals(made, Secrets.in(folder.resolve("secrets")).of("portal.client"));
    }

    @Test
    void secrets_are_for_the_owner_only() throws IOException {
        Path file = folder.resolve("secrets");
        assertEquals(40, Secrets.in(file).of("any").length());

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void only_one_machine_per_home() {
        Home home = Home.at(folder);
        HomeLock first = HomeLock.take(home, "http://localhost:8080");

        Refusal refusal = assertThrows(Refusal.class, () -> HomeLock.take(home, "http://localhost:9999"));
        assertEquals(3, refusal.exitStatus());
        assertTrue(refusal.getMessage().contains("already running at http://localhost:8080"));

        first.close();
        HomeLock.take(home, "http://localhost:8080").close();
    }

    @Test
    void a_home_that_is_a_file_is_refused() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThrows(Refusal.class, () -> Home.at(file));
    }

    @Test
    void a_recorded_process_is_found_again_but_not_a_stranger_with_its_number() {
        Path file = folder.resolve("part.pid");
        ProcessHandle self = ProcessHandle.current();

        ProcessRecord.of(self).write(file);
        assertEquals(Optional.of(self), ProcessRecord.living(file));

        new ProcessRecord(self.pid(), 1L).write(file);
        assertEquals(Optional.empty(), ProcessRecord.living(file));
    }

    @Test
    void a_broken_record_leads_nowhere() throws IOException {
        Path file = Files.writeString(folder.resolve("part.pid"), "12");

        assertEquals(Optional.empty(), ProcessRecord.living(file));
    }

    @Test
    void too_little_of_anything_is_refused() {
        Home home = Home.at(folder);

        assertThrows(Refusal.class, () -> Preflight.refuseOldJava(16));
        assertThrows(Refusal.class, () -> Preflight.refuseLittleMemory(2L << 30));
        assertThrows(Refusal.class, () -> Preflight.refuseLittleDisk(home, 2L << 30));
    }
}
