package prongsai.deploy.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prongsai.deploy.Application;
import prongsai.deploy.LaunchersSettings;

/** The units: systemd understands them, they may do little, and the files beside them tell what the launcher tells. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SystemdIT {
    private static final Path FOLDER = Path.of("systemd");
    private static final Path UNIT = FOLDER.resolve("prongsai@.service");

    @TempDir
    private Path folder;

    @Test
    void systemd_understands_every_line() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/systemd-analyze")), "no systemd-analyze: apt install systemd");
        String unit = Files.readString(UNIT).replace("/usr/bin/java", "/bin/true");
        Files.writeString(folder.resolve("prongsai@portal.service"), unit);

        assertEquals("", verified("prongsai@portal.service"));

        Files.writeString(folder.resolve("wrong@portal.service"), unit.replace("PrivateTmp=yes", "PrivateTmpp=yes"));
        assertTrue(verified("wrong@portal.service").contains("PrivateTmpp"));
    }

    private String verified(String unit) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "systemd-analyze",
                        "verify",
                        "--man=no",
                        folder.resolve(unit).toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.lines().filter(line -> line.contains("@portal")).reduce("", String::concat);
    }

    @Test
    void a_unit_may_do_little_and_comes_back() throws IOException {
        UnitFile unit = new UnitFile(UNIT);

        Map.of(
                        "DynamicUser", "yes",
                        "ProtectSystem", "strict",
                        "ProtectHome", "yes",
                        "NoNewPrivileges", "yes",
                        "PrivateTmp", "yes",
                        "CapabilityBoundingSet", "",
                        "StateDirectory", "prongsai/%i",
                        "Restart", "on-failure",
                        "MemoryMax", "640M")
                .forEach((name, value) -> assertEquals(value, unit.only(name), name));
        assertEquals(
                "/usr/bin/java -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError -Dfile.encoding=UTF-8 -Djava.io.tmpdir=/tmp"
                        + " -jar /opt/prongsai/%i/quarkus-run.jar",
                unit.only("ExecStart"));
    }

    @Test
    void an_application_is_told_what_it_knows_and_what_the_launcher_tells_it() throws IOException {
        for (Application application : Application.all()) {
            KnownSettings known = new KnownSettings(application);
            UnitFile own = new UnitFile(FOLDER.resolve("etc/" + application.name() + ".env"));
            UnitFile secrets = new UnitFile(FOLDER.resolve("etc/" + application.name() + ".secrets.example"));
            Set<String> told = new TreeSet<>(
                    new UnitFile(FOLDER.resolve("etc/common.env")).values().keySet());
            told.addAll(own.values().keySet());
            told.addAll(secrets.values().keySet());

            assertEquals(
                    List.of(), told.stream().filter(name -> !known.knows(name)).toList());
            assertTrue(told.containsAll(LaunchersSettings.of(application)), application::name);
            assertEquals(Integer.toString(application.usualPort()), own.only("QUARKUS_HTTP_PORT"));
            assertTrue(secrets.values().values().stream()
                    .allMatch(value -> value.get(0).startsWith("change-me")));
            assertTrue(own.values().keySet().stream().noneMatch(name -> name.matches(".*(PASSWORD|SECRET).*")));
        }
    }
}
