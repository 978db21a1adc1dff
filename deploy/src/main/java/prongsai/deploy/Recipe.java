package prongsai.deploy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    /** The same program as another process: under another name, with its own log, and told this besides. */
    Recipe as(String other, Path otherLog, Map<String, String> besides, BooleanSupplier otherReady) {
        Map<String, String> all = new TreeMap<>(environment);
        all.putAll(besides);
        return new Recipe(
                other, label + " " + other, command, all, otherLog, otherReady, patience, attempts, stopSignal);
    }

    /** Run by another program, which is given the command. */
    Recipe within(List<String> prefix) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return new Recipe(name, label, whole, environment, log, ready, patience, attempts, stopSignal);
    }

    /** Ends on an interrupt; may find its old processes still leaving, and then ends at once. */
    Recipe forPostgres() {
        return new Recipe(name, label, command, environment, log, ready, patience, 10, "INT");
    }
}
