package prongsai.evidence.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One form for every address, however it was typed. */
class LinkAddressTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://webportal.bangkok.go.th/yannawa | https://webportal.bangkok.go.th/yannawa",
                "HTTPS://WebPortal.Bangkok.go.th/YanNawa | https://webportal.bangkok.go.th/YanNawa",
                "https://egp๒.gprocurement.go.th/๑๒ | https://egp2.gprocurement.go.th/12",
                "http://a.go.th:80/x | http://a.go.th/x",
                "https://a.go.th:443 | https://a.go.th",
                "https://a.go.th:/x | https://a.go.th/x",
                "https://a.go.th:80/x | https://a.go.th:80/x",
                "https://a.go.th:8443/x?q=1&r=%20#part | https://a.go.th:8443/x?q=1&r=%20#part",
                "https://เขตยานนาวา.ไทย:8443/ | https://xn--22c2bma7b6a4ecb5k.xn--o3cw4h:8443/",
                "https://a.go.th/ข่าว?q=ก | https://a.go.th/%E0%B8%82%E0%B9%88%E0%B8%B2%E0%B8%A7?q=%E0%B8%81",
                "http://[2001:DB8::1]:8080/ | http://[2001:db8::1]:8080/"
            })
    void it_is_brought_into_one_form(String typed, String kept) {
        assertEquals(kept, LinkAddress.of("  " + typed + " ").toString());
        assertEquals(kept, LinkAddress.of(kept).toString(), "and stays as it is");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "www.bangkok.go.th",
                "/yannawa",
                "ftp://a.go.th/x",
                "javascript:alert(1)",
                "mailto:a@b.th",
                "https://",
                "https:///x",
                "https:a.go.th",
                "https://somebody@a.go.th/",
                "https://bangkok.go.th:x@evil.example/",
                "https://a.go.th:99999/",
                "https://a.go.th:port/",
                "https://a b.go.th/",
                "https://a.go.th/two words",
                "https://under_score.go.th/",
                "https://%61.go.th/",
                "https://[::1/"
            })
    void what_is_no_address_of_the_web_is_refused(String typed) {
        assertThrows(IllegalArgumentException.class, () -> LinkAddress.of(typed));
    }
}
