package prongsai.evidence.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import prongsai.evidence.intake.Found.What;

class QrCodesTest {
    @Test
    void a_code_somewhere_in_a_photo_is_noticed_and_read() {
        assertEquals(
                List.of(new Found(What.QR_CODE, null)),
                QrCodes.in(Photos.withCodes(1600, 1200, "https://webportal.bangkok.go.th/yannawa")));
        assertEquals(
                List.of(new Found(What.QR_CODE, null), new Found(What.MEETING_CODE, null)),
                QrCodes.in(Photos.withCodes(1600, 1200, "https://webportal.bangkok.go.th", "https://zoom.us/j/812")));
    }

    @Test
    void a_photo_without_one_is_not_doubted() {
        assertEquals(List.of(), QrCodes.in(Photos.redAndBlue(800, 600, BufferedImage.TYPE_INT_RGB)));
        assertEquals(List.of(), QrCodes.in(Photos.redAndBlue(1, 1, BufferedImage.TYPE_INT_ARGB)));
    }
}
