package prongsai.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Parts that outlived a launcher which was killed. Only processes it recorded, and which still are the ones it started, are ended. */
final class Leftovers {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Leftovers() {}

    /** Ends them in the order in which a machine stops: applications first, PostgreSQL last. */
    static void end(Home home, Consumer<String> progress) {
        for (String part : stopOrder()) {
            Optional<ProcessHandle> living = ProcessRecord.living(home.process(part));
            living.ifPresent(process -> {
                progress.accept("หยุด " + part + " ที่ค้างจากครั้งก่อน  ending " + part
                        + ", left over from before (pid " + process.pid() + ")");
                Spawn.end(process, part.equals(Postgres.NAME) ? "INT" : "TERM", PATIENCE);
            });
            try {
                Files.deleteIfExists(home.process(part));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static List<String> stopOrder() {
        List<String> parts = new ArrayList<>(List.of(Postgres.NAME, Kafka.NAME, Keycloak.NAME));
        Application.all().forEach(application -> parts.add(application.name()));
        Collections.reverse(parts);
        return parts;
    }
}
