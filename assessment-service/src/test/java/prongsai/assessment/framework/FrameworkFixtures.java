package prongsai.assessment.framework;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;

/** The frameworks and scores of the demo, taken from the real papers. */
public final class FrameworkFixtures {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private FrameworkFixtures() {}

    /** The active framework of the district offices of this year. */
    public static Framework of(int fiscalYear) {
        Framework framework = Framework.draft(
                UUID.randomUUID(),
                fiscalYear,
                "bma-district-office",
                1,
                read("frameworks/" + fiscalYear + ".json", FrameworkContent.class));
        var activated = framework.activate();
        if (activated.framework().revision() != 1) {
            throw new IllegalStateException("The first revision is 1");
        }
        return framework;
    }

    /** A file of the demo's data. */
    public static <T> T read(String file, Class<T> as) {
        try {
            return JSON.readValue(Path.of("..", "deploy", "demo").resolve(file).toFile(), as);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same as it would be sent. */
    public static String text(String file) {
        try {
            return java.nio.file.Files.readString(
                    Path.of("..", "deploy", "demo").resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
