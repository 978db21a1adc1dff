package prongsai.portal.layout;

import io.quarkus.qute.TemplateGlobal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/** The one stylesheet, under an address that changes with its content, so that it may be kept for a year. */
final class Stylesheet {
    private static final String FILE = "/assets/portal.css";
    private static final int SHORT = 12;

    private Stylesheet() {}

    /** For the templates: {@code {stylesheet}}. */
    @TemplateGlobal(name = "stylesheet")
    static final String ADDRESS = FILE + "?v=" + hash();

    private static String hash() {
        try (InputStream css =
                Objects.requireNonNull(Stylesheet.class.getResourceAsStream("/META-INF/resources" + FILE))) {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(css.readAllBytes());
            return HexFormat.of().formatHex(hash).substring(0, SHORT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
