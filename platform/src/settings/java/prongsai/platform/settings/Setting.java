package prongsai.platform.settings;

import java.util.Locale;
import java.util.Set;

/**
 * One line of the table of settings.
 *
 * @param name the property; ends with {@code *} where its last part is free
 * @param variable the environment variable that sets it
 * @param usual what holds where it is not set; {@code required} where it must be
 * @param readers the applications that read it
 */
record Setting(String name, String variable, String usual, Allowed allowed, Set<String> readers) {
    boolean isRequiredBy(String application) {
        return usual.equals("required") && readers.contains(application);
    }

    boolean isProperty(String property) {
        return matches(name, property);
    }

    /** Every property can also be set by the variable of its name. */
    boolean isVariable(String candidate) {
        return matches(variable, candidate) || matches(variableOf(name), candidate);
    }

    /** As the configuration maps names: what is neither letter nor digit is an underscore. */
    static String variableOf(String property) {
        return property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9*]", "_");
    }

    private static boolean matches(String pattern, String candidate) {
        return pattern.endsWith("*")
                ? candidate.startsWith(pattern.substring(0, pattern.length() - 1))
                : candidate.equals(pattern);
    }
}
