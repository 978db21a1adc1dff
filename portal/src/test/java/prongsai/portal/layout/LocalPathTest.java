package prongsai.portal.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LocalPathTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "city",
                "https://elsewhere.example/",
                "//elsewhere.example/",
                "/\\elsewhere.example",
                "/..//elsewhere.example",
                "/\t/elsewhere.example",
                "javascript:alert(1)"
            })
    void nobody_is_led_elsewhere(String path) {
        assertEquals("/", LocalPath.orHome(path).toString());
    }

    @Test
    void the_way_back_keeps_its_query() {
        assertEquals(
                "/city?year=2566&q=%E0%B8%81",
                LocalPath.orHome("/city?year=2566&q=%E0%B8%81").toString());
    }
}
