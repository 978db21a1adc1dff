package prongsai.reporting.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** An address as a QR code: black squares, to be drawn with a quiet zone of four around them. */
public final class QrCode {
    /** The white margin a reader needs, in squares. */
    static final int QUIET = 4;

    private static final int PIXELS_A_SQUARE = 4;
    private static final int LONGEST = 500;

    private final ByteMatrix squares;

    private QrCode(ByteMatrix squares) {
        this.squares = squares;
    }

    /** Whether an address is short enough for a code that a telephone reads from paper. */
    public static boolean fits(String address) {
        return address.getBytes(UTF_8).length <= LONGEST;
    }

    /** The code of an address that {@link #fits}; fails with {@link IllegalArgumentException} for a longer one. */
    public static QrCode of(String address) {
        try {
            return new QrCode(
                    Encoder.encode(address, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                            .getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code", e);
        }
    }

    /** Squares on a side, without the quiet zone. */
    int size() {
        return squares.getWidth();
    }

    boolean black(int x, int y) {
        return squares.get(x, y) == 1;
    }

    /** As a picture with its quiet zone, in PNG. */
    public byte[] png() {
        int side = (size() + 2 * QUIET) * PIXELS_A_SQUARE;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                image.setRGB(x, y, blackAt(x / PIXELS_A_SQUARE - QUIET, y / PIXELS_A_SQUARE - QUIET) ? 0 : 0xFFFFFF);
            }
        }
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean blackAt(int x, int y) {
        return x >= 0 && y >= 0 && x < size() && y < size() && black(x, y);
    }
}
