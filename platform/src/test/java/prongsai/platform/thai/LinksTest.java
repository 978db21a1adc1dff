package prongsai.platform.thai;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksTest {

    @ParameterizedTest
    @CsvSource({
        "https://egp๒.bangkok.go.th/, https://egp2.bangkok.go.th/",
        "https://shorturl.at/foGM๘, https://shorturl.at/foGM8",
        "https://youtube.com/@dindaengdistrict?si=RFJ๖aNVqdm๖aY๓Lx, https://youtube.com/@dindaengdistrict?si=RFJ6aNVqdm6aY3Lx",
        "https://shorturl.at/MSY39, https://shorturl.at/MSY39",
        "https://bangkok.go.th/%E0%B9%92?q=ก#๑, https://bangkok.go.th/%E0%B9%92?q=ก#1"
    })
    void thai_digits_are_mended_and_nothing_else(String typed, String mended) {
        assertEquals(mended, Links.mendDigits(typed));
    }
}
