package prongsai.platform.thai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AwarenessTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ส่งเป็นประจำทุก ๒ วัน                           |             | P2D
            Line group ส่งเป็นประจำทุก ๒ วัน                | LINE        | P2D
            Line group FB ส่งเป็นประจำทุก ๒ วัน             |             | P2D
            ประชาสัมพันธ์ทางไลน์ทุกเดือน                     | LINE        | P1M
            ประชาสัมพันธ์ เผยแพร่บนเว็บไซต์ สำนักงานเขต      | WEBSITE     |
            - Website / FB / Line                         |             |
            ผ่านFacebook สนข.ยานนาวา                      | FACEBOOK    |
            เฟซบุ๊กสำนักงานเขต รายไตรมาส                    | FACEBOOK    | P3M
            - นำข้อมูลติดบอร์ดประชาสัมพันธ์                   | BOARD       |
            ติดประกาศ ณ สำนักงานเขต                       | BOARD       |
            - จัดประชุม ชี้แจง อบรมให้ความรู้แก่เจ้าหน้าที่      | MEETING     |
            ประชุมออนไลน์ สัปดาห์ละ ๑ ครั้ง                   | MEETING     | P7D
            เวียนแจ้งข้าราชการและบุคลากรทุกฝ่าย              | CIRCULAR    |
            สื่อสารโดยสื่อประชาสัมพันธ์ info graphic ณ จุดบริการ | INFOGRAPHIC |
            จัดทำอินโฟกราฟิก ปีละ ๑ ครั้ง                    | INFOGRAPHIC | P1Y
            TikTok ของเขต                                | TIKTOK      |
            ช่อง YouTube                                 | YOUTUBE     |
            เผยแพร่ผ่าน online                            |             |
            - สื่อประชาสัมพันธ์                             |             |
            """)
    void a_channel_and_an_interval_are_read(String text, @Nullable String channel, @Nullable String interval) {
        assertEquals(new Awareness(text, channel, interval), Awareness.read(text));
    }

    @Test
    void the_channels_are_known_beforehand() {
        assertTrue(Awareness.channels().containsAll(List.of("BOARD", "FACEBOOK", "LINE", "MEETING", "WEBSITE")));
    }
}
