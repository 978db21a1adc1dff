package prongsai.portal.layout;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the frame around every page needs to know.
 *
 * @param here the page's own path and query, to come back to it
 * @param who the person who is signed in, or nothing
 * @param said the code of what was just done, to be said once above the page, or nothing
 */
public record Page(
        Language language,
        String here,
        @Nullable Person who,
        @Nullable String said) {
    /** The name of who is signed in, or nothing. */
    public @Nullable String person() {
        return who == null ? null : who.name();
    }

    /** What the person can go to from everywhere. */
    public List<Menu.Item> menu() {
        return Menu.of(who, here);
    }

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
