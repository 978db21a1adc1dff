package prongsai.evidence.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import prongsai.evidence.intake.Found.What;

class TelltalesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "เลขประจำตัวประชาชน 1-1012-00001-23-8 ",
                "1101200001238",
                "๑-๑๐๑๒-๐๐๐๐๑-๒๓-๘",
                "1 1012 00001 23 8",
                "ลำดับ 7 1 1012 00001 23 8",
                "1–1012–00001–23–8"
            })
    void a_number_of_an_identity_card_is_noticed_however_it_is_written(String text) {
        assertEquals(Set.of(What.THAI_ID_NUMBER), Telltales.in(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1-1012-00001-23-5",
                "11012000012345",
                "0101200001230",
                "โทร. 0 2221 2141 ต่อ 1501",
                "วันที่ ๓๑ มีนาคม ๒๕๖๗",
                "1--1012-00001-23-8"
            })
    void other_numbers_are_not(String text) {
        assertEquals(Set.of(), Telltales.in(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Meeting ID: 812 3456 7890",
                "Passcode : ๑๒๓๔๕๖",
                "รหัสการประชุม ๘๑๒ ๓๔๕๖",
                "รหัสผ่าน: aB3x9",
                "https://zoom.us/j/81234567890?pwd=x",
                "https://meet.google.com/abc-defg-hij",
                "https://teams.microsoft.com/l/meetup-join/19%3a",
                "https://city.webex.com/meet/office"
            })
    void what_opens_a_meeting_is_noticed(String text) {
        assertEquals(Set.of(What.MEETING_CODE), Telltales.in(text));
    }

    @Test
    void talking_about_meetings_gives_nothing_away() {
        assertEquals(Set.of(), Telltales.in("ประชุมผ่านระบบ Zoom และ Google Meet ห้ามเปิดเผยรหัสผ่านแก่ผู้อื่น"));
    }
}
