package prongsai.portal.layout;

import io.quarkus.qute.TemplateGlobal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/** The stylesheet and the scripts, under addresses that change with their content, so that they may be kept for a year. */
final class Assets {
    private static final int SHORT = 12;

    private Assets() {}

    /** For the templates: {@code {stylesheet}}. */
    @TemplateGlobal(name = "stylesheet")
    static final String STYLESHEET = versioned("/assets/portal.css");

    /** What htmx does not do: uploads in pieces, and a word when the session is over. */
    @TemplateGlobal(name = "script")
    static final String SCRIPT = versioned("/assets/portal.js");

    /** From its jar, which says the version in the address. */
    @TemplateGlobal(name = "htmx")
    static final String HTMX = "/webjars/htmx.org/2.0.10/dist/htmx.min.js";

    private static String versioned(String file) {
        try (InputStream content =
                Objects.requireNonNull(Assets.class.getResourceAsStream("/META-INF/resources" + file), file)) {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return file + "?v=" + HexFormat.of().formatHex(hash).substring(0, SHORT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
