package prongsai.evidence.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jboss.logging.Logger;
import prongsai.platform.thai.ThaiDigits;

/**
 * Has a PDF looked into by another process of little memory and time. What a PDF unpacks to knows no measure; what is too much
 * ends that process and not this one.
 */
final class PdfProcess {
    private static final Logger LOG = Logger.getLogger(PdfProcess.class);
    private static final List<Class<?>> NEEDED = List.of(
            PdfLook.class,
            ThaiDigits.class,
            PDDocument.class,
            RandomAccessRead.class,
            TrueTypeFont.class,
            LogFactory.class);

    private final Duration time;
    private final int megabytes;

    PdfProcess(Duration time, int megabytes) {
        this.time = time;
        this.megabytes = megabytes;
    }

    /** What was seen, as far as memory and time sufficed; {@code TOO_COMPLEX} where they did not for a verdict. */
    PdfLook.Seen look(Path file) throws IOException {
        Path answer = Files.createTempFile("pdf", ".txt");
        try {
            Process process = new ProcessBuilder(command(file))
                    .redirectOutput(answer.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!ended(process)) {
                LOG.info("A PDF was not looked through in time");
            }
            return PdfLook.Seen.read(Files.readString(answer, UTF_8));
        } finally {
            Files.delete(answer);
        }
    }

    private boolean ended(Process process) throws IOException {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped while a PDF was looked into", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private List<String> command(Path file) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx" + megabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8"));
        command.addAll(List.of(
                "-cp",
                classPath(),
                PdfLook.class.getName(),
                file.toAbsolutePath().toString()));
        return command;
    }

    private static String classPath() throws IOException {
        Set<String> places = new LinkedHashSet<>();
        for (Class<?> one : NEEDED) {
            CodeSource source = one.getProtectionDomain().getCodeSource();
            if (source == null) {
                throw new IOException("It is not known where this class lies: " + one.getName());
            }
            try {
                places.add(Path.of(source.getLocation().toURI()).toString());
            } catch (URISyntaxException e) {
                throw new IOException(e);
            }
        }
        return String.join(File.pathSeparator, places);
    }
}
