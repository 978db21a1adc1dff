package prongsai.evidence.upload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import prongsai.platform.problem.Problem;

/** {@code Upload-Metadata}: names with values in Base64, parted by commas. */
record Metadata(String header, Map<String, String> values) {
    private static final int LONGEST = 2000;

    static Metadata of(@Nullable String header) {
        String said = header == null ? "" : header.strip();
        if (said.length() > LONGEST) {
            throw Problem.invalid("Upload-Metadata", "error.longer-than", LONGEST);
        }
        Map<String, String> values = new HashMap<>();
        for (String pair : said.isEmpty() ? new String[0] : said.split(",", -1)) {
            String[] parts = pair.strip().split(" ", 2);
            try {
                values.put(
                        parts[0],
                        parts.length == 1
                                ? ""
                                : new String(Base64.getDecoder().decode(parts[1].strip()), UTF_8).replace("\0", ""));
            } catch (IllegalArgumentException e) {
                throw Problem.invalid("Upload-Metadata", "error.metadata");
            }
        }
        return new Metadata(said, values);
    }

    /** The first of these that is said; empty where none is. */
    String first(String... names) {
        for (String name : names) {
            String value = values.get(name);
            if (value != null) {
                return value;
            }
        }
        return "";
    }
}
