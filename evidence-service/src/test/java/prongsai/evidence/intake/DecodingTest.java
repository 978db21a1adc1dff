package prongsai.evidence.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecodingTest {
    @ParameterizedTest
    @CsvSource({
        "4000, 3000, 3, 1, 12 megapixels of most phones are read whole",
        "4608, 3456, 3, 1, the largest that is",
        "5600, 3900, 3, 2, would take 66 MB",
        "5200, 1000, 3, 2, would be made smaller by way of a copy",
        "1000, 5200, 3, 2, the same standing",
        "3990, 3990, 8, 2, sixteen bits a colour and a clear part",
        "8000, 7500, 3, 3, the largest that is allowed",
        "10, 10, 3, 1, smaller than it may be"
    })
    void what_is_large_is_read_in_steps(long width, long height, long bytesAPixel, int step, String why) {
        assertEquals(step, Decoding.step(width, height, bytesAPixel, 2560), why);
    }
}
