package prongsai.deploy;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Child processes and signals. */
final class Spawn {

    private static final long LOG_LIMIT = 20L * 1024 * 1024;

    /**
     * A session of its own keeps the terminal's Ctrl-C away from the child: the launcher alone hears it, and stops the parts in order.
     * Where the program is missing, the children hear it too and leave in disorder, but leave.
     */
    private static final List<String> OWN_SESSION =
            Files.isExecutable(Path.of("/usr/bin/setsid")) ? List.of("/usr/bin/setsid") : List.of();

    /** Of glibc, which else keeps 64 MB of addresses for each of many threads: some 40 MB of memory for each JVM, and no slower. */
    static final String ARENAS = "MALLOC_ARENA_MAX";

    private Spawn() {}

    static Process start(List<String> command, Map<String, String> environment, Path folder, Path log) {
        try {
            if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), REPLACE_EXISTING);
            }
            List<String> whole = new ArrayList<>(OWN_SESSION);
            whole.addAll(command);
            ProcessBuilder builder = new ProcessBuilder(whole)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(Redirect.appendTo(log.toFile()));
            builder.environment().putIfAbsent(ARENAS, "2");
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command to its end; whether it succeeded within the time. */
    static boolean run(List<String> command, Path folder, Path log, Duration patience) {
        Process process = start(command, Map.of(), folder, log);
        try {
            if (process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue() == 0;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        return false;
    }

    /** Asks by signal, waits, and then does not ask any more. */
    static void end(ProcessHandle process, String signal, Duration patience) {
        if (signal.equals("TERM")) {
            process.destroy();
        } else {
            signal(process.pid(), signal);
        }
        if (!Await.until(() -> Machine.isGone(process), patience)) {
            process.destroyForcibly();
            Await.until(() -> Machine.isGone(process), Duration.ofSeconds(5));
        }
    }

    /** Java itself can only send TERM and KILL. */
    private static void signal(long pid, String signal) {
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -" + signal + " " + pid)
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
