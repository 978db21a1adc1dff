package prongsai.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The texts of problems, Thai and English: the service's own bundle first, then the platform's. */
@ApplicationScoped
public class ProblemTexts {
    private static final Locale THAI = Locale.forLanguageTag("th");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final List<String> bundles;

    ProblemTexts(@ConfigProperty(name = "prongsai.service") String service) {
        this.bundles = List.of("messages.problems-" + service, "messages.problems-platform");
    }

    /** The language to answer in: English where it is preferred, else Thai. */
    public static Locale language(List<Locale> accepted) {
        for (Locale locale : accepted) {
            if (locale.getLanguage().equals("th")) {
                return THAI;
            }
            if (locale.getLanguage().equals("en")) {
                return Locale.ENGLISH;
            }
        }
        return THAI;
    }

    /** The text under this key with its places filled; the key itself where there is no text. */
    public String say(String key, List<Object> arguments, Locale locale) {
        for (String bundle : bundles) {
            String pattern = pattern(bundle, key, locale);
            if (pattern != null) {
                return new MessageFormat(pattern, Locale.ROOT)
                        .format(arguments.stream().map(Object::toString).toArray());
            }
        }
        return key;
    }

    private static @Nullable String pattern(String bundle, String key, Locale locale) {
        try {
            return ResourceBundle.getBundle(bundle, locale, classLoader(), NO_FALLBACK)
                    .getString(key);
        } catch (MissingResourceException notInThisBundle) {
            return null;
        }
    }

    private static ClassLoader classLoader() {
        return Thread.currentThread().getContextClassLoader();
    }
}
