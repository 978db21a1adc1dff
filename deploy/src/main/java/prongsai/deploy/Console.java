package prongsai.deploy;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The terminal, in UTF-8 whatever the locale says: Thai must arrive. */
final class Console {

    private static final int WIDTH = 74;

    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final PrintStream err =
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

    void line(String text) {
        out.println(text);
    }

    void error(String text) {
        err.println(text);
    }

    /** Lines between two rules; no right-hand side, for Thai vowels and tone marks take no column of their own. */
    void box(List<String> lines) {
        out.println("┌" + "─".repeat(WIDTH));
        lines.forEach(line -> out.println("│ " + line));
        out.println("└" + "─".repeat(WIDTH));
    }
}
