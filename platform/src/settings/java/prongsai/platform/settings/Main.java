package prongsai.platform.settings;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Where every application starts: it runs only when its settings are right, and else says all that is wrong with them. Named
 * by {@code quarkus.package.main-class}; an application with a main of its own ends there by calling this one.
 */
@QuarkusMain(name = "checked")
public final class Main {
    private static final int WRONG_SETTINGS = 2;

    private Main() {}

    public static void main(String... arguments) {
        List<Complaint> complaints = SettingsCheck.ofThisProcess().complaints();
        if (!complaints.isEmpty()) {
            PrintStream out = new PrintStream(System.err, true, StandardCharsets.UTF_8);
            out.println("✗ การตั้งค่าไม่ถูกต้อง จึงไม่เริ่มทำงาน (ดู SETTINGS.md)  |  not started: wrong settings (see SETTINGS.md)");
            complaints.forEach(each -> out.println("  " + each.thai() + "  |  " + each.english()));
            System.exit(WRONG_SETTINGS);
        }
        Quarkus.run(arguments);
    }
}
