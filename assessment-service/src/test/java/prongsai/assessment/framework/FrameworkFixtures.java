package prongsai.assessment.framework;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** The shipped frameworks and the demonstration's scores, taken from the real papers. */
public final class FrameworkFixtures {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final Path DEMO = Path.of("..", "deploy", "demo");

    private FrameworkFixtures() {}

    /** The active framework of the district offices of this year, as it is shipped. */
    public static Framework of(int fiscalYear) {
        return active(fiscalYear, "bma-district-office", shipped(fiscalYear, "bma-district-office"));
    }

    /** An active framework that says this. */
    public static Framework active(int fiscalYear, String scope, FrameworkContent content) {
        Framework framework = Framework.draft(UUID.randomUUID(), fiscalYear, scope, 1, content);
        if (framework.activate().framework().revision() != 1) {
            throw new IllegalStateException("The first revision is 1");
        }
        return framework;
    }

    /** What is shipped of a year. */
    public static FrameworkContent shipped(int fiscalYear, String scope) {
        return new ShippedFrameworks.OfYear(fiscalYear, scope, Framework.Status.ACTIVE).content();
    }

    /** The same as it would be sent. */
    public static String text(int fiscalYear) {
        return textOf(Path.of("src/main/resources/frameworks/bma-district-office/" + fiscalYear + ".json"));
    }

    /** A file of the demonstration's data. */
    public static <T> T demo(String file, Class<T> as) {
        try {
            return JSON.readValue(DEMO.resolve(file).toFile(), as);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same as it would be sent. */
    public static String demoText(String file) {
        return textOf(DEMO.resolve(file));
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
