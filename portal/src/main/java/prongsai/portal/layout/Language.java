package prongsai.portal.layout;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language of the pages: Thai until somebody chooses English. */
public enum Language {
    TH,
    EN;

    static final String COOKIE = "language";

    /** Thai for everything that is not English. */
    public static Language of(@Nullable String code) {
        return "en".equals(code) ? EN : TH;
    }

    /** {@code th} or {@code en}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.forLanguageTag(code());
    }

    public Language other() {
        return this == TH ? EN : TH;
    }

    public boolean isThai() {
        return this == TH;
    }
}
