package prongsai.platform.thai;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowUpTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ทุก ๑ เดือน              | 1
            ทุกเดือน                 | 1
            อย่างน้อยเดือนละ ๑ ครั้ง  | 1
            ทุก ๒ เดือน              | 2
            รายไตรมาส                | 3
            ทุก ๖ เดือน              | 6
            ปีละ ๑ ครั้ง              | 12
            ทุก ๑๘ เดือน             | 18
            ทุก ๒ วัน                |
            รายไตรมาส หรือ ๖ เดือน   |
            เดือนละ ๒ ครั้ง           |
            ตามความเหมาะสม          |
            ทุก ๐ เดือน              |
            """)
    void the_interval_is_told_in_months(String text, @Nullable Integer months) {
        assertEquals(new FollowUp(text, months), FollowUp.read(text));
    }
}
