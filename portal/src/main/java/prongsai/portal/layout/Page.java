package prongsai.portal.layout;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What the frame around every page needs to know.
 *
 * @param here the page's own path and query, to come back to it
 * @param person the name of who is signed in, or nothing
 */
public record Page(Language language, String here, @Nullable String person) {
    /** Where the other language is chosen. */
    public String otherLanguage() {
        return "/language?to=" + language.other().code() + "&back=" + URLEncoder.encode(here, StandardCharsets.UTF_8);
    }

    /** {@code th} or {@code en}. */
    public String lang() {
        return language.code();
    }

    /** The code of the other language. */
    public String otherLang() {
        return language.other().code();
    }
}
