package prongsai.evidence.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * What a page says. Of a web page its visible text counts, not its markup, which holds counters and tokens that differ at every
 * look; of anything else its bytes.
 */
record Page(@Nullable String title, String hash) {
    private static final int LONGEST_TITLE = 300;

    static Page of(LinkFetcher.Answer answer) {
        byte[] bytes = answer.body().getBytes();
        String type = String.valueOf(answer.contentType()).toLowerCase(Locale.ROOT);
        if (!type.contains("html")) {
            return new Page(null, sha256(bytes));
        }
        try {
            Document page = Jsoup.parse(new ByteArrayInputStream(bytes), charset(type), "");
            String title = page.title().strip();
            String shown = title.isEmpty() ? null : title.substring(0, Math.min(LONGEST_TITLE, title.length()));
            return new Page(shown, sha256(page.text().getBytes(UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the header names it; null where it does not, or names one that nobody knows: then the page itself says. */
    private static @Nullable String charset(String type) {
        int at = type.indexOf("charset=");
        if (at < 0) {
            return null;
        }
        String name = type.substring(at + "charset=".length())
                .replaceAll("[\"';].*$", "")
                .strip();
        try {
            return Charset.isSupported(name) ? name : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
