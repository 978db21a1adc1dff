package prongsai.platform.thai;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Whatever somebody types: it is kept, and no reader fails. */
class ReadersTest {

    private static final String[] BITS = {
        "๓๐",
        "31",
        "๐",
        "999",
        "๙๙๙๙",
        ",",
        "-",
        " - ",
        " ",
        "\n",
        "/",
        ".",
        "(",
        ")",
        "ทุก",
        "ราย",
        "ละ",
        "ครั้ง",
        "ต่อ",
        "เดือน",
        "ปี",
        "วัน",
        "ไตรมาส",
        "มี.ค.",
        "ก.พ",
        "เมษายน",
        "พ.ศ.",
        "ภายใน",
        "สิ้น",
        "หรือ",
        "และ",
        "แผ่น",
        "จุด",
        "จำนวน",
        "ไม่เกิน",
        "ฝ่ายคลัง",
        "ฝ่าย",
        "ฯ",
        "ร่วม",
        "สนับสนุน",
        "Line",
        "ประชุม",
        "I",
        "E",
        "O",
        "|",
        "ๆ",
        "$",
        "\\"
    };

    @RepeatedTest(20)
    void no_text_makes_a_reader_fail(RepetitionInfo round) {
        Random random = new Random(round.getCurrentRepetition());
        for (int i = 0; i < 100; i++) {
            String text = random.ints(random.nextInt(12), 0, BITS.length)
                    .mapToObj(bit -> BITS[bit])
                    .collect(Collectors.joining());
            assertAll(
                    text,
                    () -> assertEquals(text, Deadline.read(text).text()),
                    () -> assertEquals(text, FollowUp.read(text).text()),
                    () -> assertEquals(text, Output.read(text).text()),
                    () -> assertEquals(text, Awareness.read(text).text()),
                    () -> assertEquals(text, Responsible.read(text).text()),
                    () -> PrintedCodes.readRange(text, 'I', 0, null),
                    () -> Sections.codeOf(text),
                    () -> ItemCode.tryParse(text));
        }
    }
}
