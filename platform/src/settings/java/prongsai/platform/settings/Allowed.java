package prongsai.platform.settings;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which values a setting may have: the words of the table, and the check that they stand for. */
final class Allowed {
    private static final Pattern RANGE = Pattern.compile("(whole number|number) (-?[\\d.]+) to (-?[\\d.]+)");
    private static final Pattern SECRET = Pattern.compile("secret, (\\d+) characters or more");
    private static final String ONE_OF = "one of ";
    private static final String LIST_OF = "list of ";

    private static final Map<String, Predicate<String>> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("text", value -> true);
        KINDS.put("secret", value -> true);
        KINDS.put("true or false", value -> value.matches("(?i)true|false"));
        KINDS.put("duration", value -> !DurationConverter.parseDuration(value).isNegative());
        KINDS.put("size", value -> new MemorySizeConverter().convert(value).asLongValue() > 0);
        KINDS.put("URL", Allowed::isWebAddress);
        KINDS.put("PostgreSQL URL", value -> value.matches("(jdbc:)?postgresql://[^/\\s]+/\\S+"));
        KINDS.put("host:port", value -> value.matches("(\\w+://)?[^\\s/:,]+:\\d{1,5}"));
        KINDS.put("port", value -> Integer.parseInt(value) >= 0 && Integer.parseInt(value) < 65536);
        KINDS.put("cron or off", value -> value.equals("off") || value.matches("(?i)([\\d*?/,#LW-]+ ){5}[\\w*?/,#-]+( \\S+)?"));
        KINDS.put("file", value -> Files.isReadable(Path.of(value)) && Files.isRegularFile(Path.of(value)));
        KINDS.put("folder", value -> !Files.exists(Path.of(value)) || Files.isDirectory(Path.of(value)));
    }

    private final String words;
    private final Predicate<String> check;

    private Allowed(String words, Predicate<String> check) {
        this.words = words;
        this.check = check;
    }

    /** By the words of the table; fails where they stand for nothing. */
    static Allowed by(String words) {
        return new Allowed(words, check(words));
    }

    String words() {
        return words;
    }

    boolean isSecret() {
        return words.startsWith("secret");
    }

    boolean allows(String value) {
        try {
            return check.test(value);
        } catch (IllegalArgumentException cannotBeRead) {
            return false;
        }
    }

    private static Predicate<String> check(String words) {
        Predicate<String> known = KINDS.get(words);
        if (known != null) {
            return known;
        }
        if (words.startsWith(ONE_OF)) {
            List<String> values = List.of(words.substring(ONE_OF.length()).split(", ", -1));
            return value -> values.stream().anyMatch(value::equalsIgnoreCase);
        }
        if (words.startsWith(LIST_OF)) {
            Predicate<String> one = check(words.substring(LIST_OF.length()));
            return value -> Arrays.stream(value.split(",", -1)).map(String::strip).allMatch(one);
        }
        Matcher secret = SECRET.matcher(words);
        if (secret.matches()) {
            int least = Integer.parseInt(secret.group(1));
            return value -> value.length() >= least;
        }
        Matcher range = RANGE.matcher(words);
        if (range.matches()) {
            return value -> isWithin(range, new BigDecimal(value));
        }
        throw new IllegalStateException("SETTINGS.md: no check for \"" + words + "\"");
    }

    private static boolean isWithin(Matcher range, BigDecimal value) {
        return (range.group(1).equals("number") || value.scale() <= 0)
                && value.compareTo(new BigDecimal(range.group(2))) >= 0
                && value.compareTo(new BigDecimal(range.group(3))) <= 0;
    }

    private static boolean isWebAddress(String value) {
        URI address = URI.create(value);
        return address.getHost() != null && List.of("http", "https").contains(address.getScheme());
    }
}
