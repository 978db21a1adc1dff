package prongsai.deploy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** {@code deploy/up}: starts the single machine and stays in the foreground until Ctrl-C or {@code deploy/down}. */
final class Up {

    private static final String NO_DEMO = "--no-demo";

    private final Console console = new Console();
    private final Path home = home();

    private Up() {}

    public static void main(String[] arguments) {
        Runtime.getRuntime().exit(new Up().run(List.of(arguments)));
    }

    /** Where the data lie: {@code PRONGSAI_HOME}, else {@code .prongsai} in the user's own folder. */
    static Path home() {
        String given = System.getenv("PRONGSAI_HOME");
        return given == null || given.isBlank()
                ? Path.of(System.getProperty("user.home"), ".prongsai")
                : Path.of(given);
    }

    private int run(List<String> arguments) {
        try {
            refuseUnknown(arguments);
            console.line("โปร่งใส เริ่มทำงาน  Prongsai starts; ข้อมูลอยู่ที่ data in " + home);
            SingleMachine machine = SingleMachine.in(home).start(console::line);
            if (!arguments.contains(NO_DEMO)) {
                machine.loadDemoOnce();
            }
            console.box(welcome(machine));
            new CountDownLatch(1)
                    .await(); // Ctrl-C and deploy/down end the JVM; the machine's own hook then stops the parts
            return 0;
        } catch (Refusal e) {
            console.error("✗ " + e.getMessage());
            return e.exitStatus();
        } catch (Stopped e) {
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        } catch (RuntimeException e) {
            console.error("✗ ผิดพลาด " + e + ": ดูบันทึก " + log(e) + "  |  unexpected: see that log");
            return 1;
        }
    }

    private static void refuseUnknown(List<String> arguments) {
        List<String> unknown = new ArrayList<>(arguments);
        unknown.remove(NO_DEMO);
        if (!unknown.isEmpty()) {
            throw new Refusal(
                    "ไม่รู้จัก " + unknown + ": ใช้ได้เฉพาะ " + NO_DEMO,
                    "unknown " + unknown + ": the only option is " + NO_DEMO);
        }
    }

    private List<String> welcome(SingleMachine machine) {
        return List.of(
                "โปร่งใส พร้อมใช้งาน  Prongsai is ready:  " + machine.portalUrl(),
                "",
                "ผู้ใช้ users (รหัสผ่าน = ชื่อผู้ใช้  password = user name)",
                "  officer-1026, director-1026 … (เขต districts 1001–1050)",
                "  section-1012-FINANCE, section-1026-REVENUE …",
                "  centre, auditor",
                "",
                "บันทึก logs      " + home.resolve("logs"),
                "ผู้ดูแล Keycloak   " + machine.keycloakUrl() + "  (admin, keycloak.admin in secrets.properties)",
                "หยุด stop        Ctrl-C, deploy/down");
    }

    private Path log(RuntimeException problem) {
        Path log = home.resolve("logs").resolve("launcher.log");
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(log))) {
            problem.printStackTrace(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return log;
    }
}
