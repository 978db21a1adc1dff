package prongsai.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** What is checked before anything is started, so that a refusal leaves nothing behind. */
final class Preflight {

    private static final long GIB = 1L << 30;
    private static final long MEMORY = 3 * GIB;
    private static final long DISK = 3 * GIB;
    private static final int JAVA = 17;

    private Preflight() {}

    static void check(Home home, Ports ports, Iterable<String> listeners) {
        ports.refuseTaken(listeners);
        refuseOldJava(Runtime.version().feature());
        refuseLittleMemory(Machine.availableBytes());
        try {
            refuseLittleDisk(home, Files.getFileStore(home.folder()).getUsableSpace());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void refuseOldJava(int feature) {
        if (feature < JAVA) {
            throw new Refusal(
                    "ต้องใช้ JDK " + JAVA + " ขึ้นไป แต่พบ " + feature + ": ติดตั้ง JDK " + JAVA,
                    "needs JDK " + JAVA + " or later but found " + feature + ": install JDK " + JAVA);
        }
    }

    /** 0 means: not known, so not in the way. */
    static void refuseLittleMemory(long available) {
        if (available > 0 && available < MEMORY) {
            throw new Refusal(
                    "หน่วยความจำว่าง " + gib(available) + " GiB ไม่พอ ต้องมี 3 GiB: ปิดโปรแกรมอื่นก่อน",
                    "free memory " + gib(available) + " GiB, needs 3 GiB: close other programs first");
        }
    }

    static void refuseLittleDisk(Home home, long usable) {
        if (usable < DISK) {
            throw new Refusal(
                    "พื้นที่ว่างที่ " + home.folder() + " เหลือ " + gib(usable)
                            + " GiB ต้องมี 3 GiB: ลบไฟล์ หรือกำหนด PRONGSAI_HOME ไปดิสก์อื่น",
                    "free disk at " + home.folder() + " " + gib(usable)
                            + " GiB, needs 3 GiB: make room, or set PRONGSAI_HOME to another disk");
        }
    }

    private static String gib(long bytes) {
        return Double.toString(Math.round(bytes * 10.0 / GIB) / 10.0);
    }
}
