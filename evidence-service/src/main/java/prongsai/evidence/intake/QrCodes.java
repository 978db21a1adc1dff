package prongsai.evidence.intake;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Looks for QR codes in a picture, and for what they say. */
final class QrCodes {
    private static final Logger LOG = Logger.getLogger(QrCodes.class);

    private QrCodes() {}

    /** That there is one, and what its content gives away; nothing where none can be read. */
    static List<Found> in(BufferedImage picture) {
        List<Found> found = new ArrayList<>();
        for (String content : contents(picture)) {
            add(found, new Found(Found.What.QR_CODE, null));
            Telltales.in(content).forEach(what -> add(found, new Found(what, null)));
        }
        return found;
    }

    private static void add(List<Found> all, Found one) {
        if (!all.contains(one)) {
            all.add(one);
        }
    }

    private static List<String> contents(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        BinaryBitmap dots = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        try {
            List<String> contents = new ArrayList<>();
            for (Result code : new QRCodeMultiReader().decodeMultiple(dots, Map.of(DecodeHintType.TRY_HARDER, true))) {
                contents.add(code.getText());
            }
            return contents;
        } catch (NotFoundException none) {
            return List.of();
        } catch (RuntimeException e) {
            // a picture that resembles a code too little for the reader is no reason to refuse it
            LOG.debug("A picture could not be searched for QR codes", e);
            return List.of();
        }
    }
}
