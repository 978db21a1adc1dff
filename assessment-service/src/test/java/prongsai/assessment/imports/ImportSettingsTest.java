package prongsai.assessment.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImportSettingsTest {
    private static ImportSettings settings(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withMapping(ImportSettings.class)
                .withDefaultValues(values)
                .withConverter(
                        Duration.class, 200, text -> Duration.parse(text.endsWith("D") ? "P" + text : "PT" + text))
                .build()
                .getConfigMapping(ImportSettings.class);
    }

    @Test
    void the_defaults_are_those_the_readme_names() {
        ImportSettings defaults = settings(Map.of());

        assertEquals(60, defaults.maxMegabytes());
        assertEquals(1000, defaults.maxUnpackedMegabytes());
        assertEquals(1_000_000, defaults.maxRows());
        assertEquals(600, defaults.maxColumns());
        assertEquals(2, defaults.atATime());
        assertEquals(Duration.ofSeconds(2), defaults.patience());
        assertEquals(Duration.ofSeconds(30), defaults.deadAfter());
        assertEquals(Duration.ofDays(30), defaults.keptFor());
    }

    @Test
    void every_setting_can_be_set() {
        String prefix = "prongsai.assessment.imports.";
        ImportSettings set = settings(Map.of(
                prefix + "max-megabytes", "1",
                prefix + "max-unpacked-megabytes", "2",
                prefix + "max-rows", "3",
                prefix + "max-columns", "4",
                prefix + "at-a-time", "5",
                prefix + "patience", "6S",
                prefix + "dead-after", "7S",
                prefix + "kept-for", "8D"));

        assertEquals(1, set.maxMegabytes());
        assertEquals(2, set.maxUnpackedMegabytes());
        assertEquals(3, set.maxRows());
        assertEquals(4, set.maxColumns());
        assertEquals(5, set.atATime());
        assertEquals(Duration.ofSeconds(6), set.patience());
        assertEquals(Duration.ofSeconds(7), set.deadAfter());
        assertEquals(Duration.ofDays(8), set.keptFor());
    }
}
