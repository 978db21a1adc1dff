package prongsai.deploy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code deploy/backup <folder>} and {@code deploy/restore [--without-topics] <folder>}. */
final class BackupCommand {
    private static final String WITHOUT_TOPICS = "--without-topics";

    private BackupCommand() {}

    public static void main(String[] arguments) {
        Console console = new Console();
        try {
            run(new ArrayList<>(List.of(arguments)), console);
        } catch (Refusal e) {
            console.error("✗ " + e.getMessage());
            Runtime.getRuntime().exit(e.exitStatus());
        }
    }

    private static void run(List<String> arguments, Console console) {
        String command = arguments.isEmpty() ? "" : arguments.remove(0);
        boolean withTopics = !arguments.remove(WITHOUT_TOPICS);
        if (arguments.size() != 1 || (!withTopics && !command.equals("restore"))) {
            throw new Refusal(
                    "ใช้ deploy/backup <โฟลเดอร์ใหม่> หรือ deploy/restore [" + WITHOUT_TOPICS + "] <ข้อมูลสำรอง>",
                    "use deploy/backup <new folder>, or deploy/restore [" + WITHOUT_TOPICS + "] <backup>");
        }
        Path folder = Path.of(arguments.get(0));
        if (command.equals("restore")) {
            Restore.into(Up.home(), new BackupFolder(folder.toAbsolutePath()), withTopics, console::line);
        } else {
            Backup.of(Home.at(Up.home()), Ports.from(System.getenv()), console::line)
                    .into(folder);
        }
    }
}
