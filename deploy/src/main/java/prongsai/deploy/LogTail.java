package prongsai.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;

/** The end of a log, for a message. */
final class LogTail {

    private static final int BYTES = 4_000;
    private static final int LINES = 8;

    private LogTail() {}

    /** The last lines, each on a line of its own and indented; nothing when there is no log. */
    static String of(Path log) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - BYTES));
            byte[] end = new byte[(int) Math.min(BYTES, file.length())];
            file.readFully(end);
            List<String> lines = new String(end, UTF_8).lines().toList();
            StringBuilder tail = new StringBuilder();
            lines.subList(Math.max(0, lines.size() - LINES), lines.size())
                    .forEach(line -> tail.append("\n    ").append(line));
            return tail.toString();
        } catch (IOException e) {
            return "";
        }
    }
}
