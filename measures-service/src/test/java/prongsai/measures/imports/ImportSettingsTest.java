package prongsai.measures.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImportSettingsTest {
    private static ImportSettings settings(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withMapping(ImportSettings.class)
                .withDefaultValues(values)
                .build()
                .getConfigMapping(ImportSettings.class);
    }

    @Test
    void the_defaults_are_those_the_readme_names() {
        ImportSettings defaults = settings(Map.of());

        assertEquals(10, defaults.maxMegabytes());
        assertEquals(40, defaults.maxUnpackedMegabytes());
        assertEquals(2000, defaults.maxRows());
    }

    @Test
    void every_setting_can_be_set() {
        String prefix = "prongsai.measures.imports.";
        ImportSettings set = settings(Map.of(
                prefix + "max-megabytes", "1",
                prefix + "max-unpacked-megabytes", "2",
                prefix + "max-rows", "3"));

        assertEquals(1, set.maxMegabytes());
        assertEquals(2, set.maxUnpackedMegabytes());
        assertEquals(3, set.maxRows());
    }
}
