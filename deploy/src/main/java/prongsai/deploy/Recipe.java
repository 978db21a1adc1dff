package prongsai.deploy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * How one part is started, known to be ready, and stopped.
 *
 * @param patience how long it may take to get ready
 * @param attempts how often it may end at once before that counts as a failure
 * @param stopSignal what asks it to end in good order
 */
record Recipe(
        String name,
        String label,
        List<String> command,
        Map<String, String> environment,
        Path log,
        BooleanSupplier ready,
        Duration patience,
        int attempts,
        String stopSignal) {

    static Recipe of(
            String name,
            String label,
            List<String> command,
            Map<String, String> environment,
            Path log,
            BooleanSupplier ready,
            Duration patience) {
        return new Recipe(name, label, command, environment, log, ready, patience, 1, "TERM");
    }

    /** Ends on an interrupt; may find its old processes still leaving, and then ends at once. */
    Recipe forPostgres() {
        return new Recipe(name, label, command, environment, log, ready, patience, 10, "INT");
    }
}
