package prongsai.deploy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** {@code deploy/down}: ends the launcher of this home folder, which stops the parts, and whatever an earlier one has left behind. */
final class Down {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Down() {}

    public static void main(String[] arguments) {
        Console console = new Console();
        Path folder = Up.home();
        if (!Files.exists(folder)) {
            console.line("ไม่มีอะไรให้หยุด  nothing to stop");
            return;
        }
        try {
            Home home = Home.at(folder);
            Optional<ProcessHandle> launcher = HomeLock.launcherOf(home);
            launcher.ifPresent(process -> Spawn.end(process, "TERM", PATIENCE));
            Leftovers.end(home, console::line);
            console.line(launcher.isPresent() ? "หยุดแล้ว  stopped" : "ไม่ได้ทำงานอยู่  was not running");
        } catch (Refusal e) {
            console.error("✗ " + e.getMessage());
            Runtime.getRuntime().exit(e.exitStatus());
        }
    }
}
