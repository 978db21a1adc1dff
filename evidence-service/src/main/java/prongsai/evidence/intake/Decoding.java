package prongsai.evidence.intake;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.awt.image.SampleModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.jboss.logging.Logger;
import prongsai.platform.problem.Problem;

/**
 * Opens a photo within a fixed share of memory: measured before it is decoded, and of a large one only every second or third
 * pixel is read. A file that ends too early or is not what it says is refused, where decoders would fill up with grey.
 */
final class Decoding {
    private static final Logger LOG = Logger.getLogger(Decoding.class);
    private static final long PIXELS_A_MEGAPIXEL = 1_000_000;
    private static final long MAX_DECODED_BYTES = 48_000_000;

    private Decoding() {}

    /**
     * The picture as it lies in the file, not yet upright, and not much larger than it will be kept: less than twice as long as that. Blocks.
     *
     * @param longerSide of what will be kept, in pixels
     */
    static BufferedImage decode(Path file, FileKind kind, int maxMegapixels, int longerSide) throws IOException {
        if (kind == FileKind.WEBP) {
            Webp.check(file, maxMegapixels * PIXELS_A_MEGAPIXEL);
        }
        ImageReader reader = reader(kind);
        try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
            // without metadata: their texts may be packed without measure, and none of them is kept
            reader.setInput(in, true, true);
            return measuredAndRead(reader, maxMegapixels, longerSide);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage measuredAndRead(ImageReader reader, int maxMegapixels, int longerSide) {
        try {
            return read(reader, maxMegapixels, longerSide);
        } catch (Problem e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // decoders answer bytes that make no sense with whatever exception comes up
            LOG.debug("A photo cannot be decoded", e);
            throw IntakeProblem.PHOTO_DAMAGED.because();
        }
    }

    private static BufferedImage read(ImageReader reader, int maxMegapixels, int longerSide) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > maxMegapixels * PIXELS_A_MEGAPIXEL) {
            throw IntakeProblem.TOO_MANY_PIXELS.because(width, height, maxMegapixels);
        }
        AtomicBoolean cutOff = new AtomicBoolean();
        IIOReadWarningListener listener = (source, warning) -> {
            // libjpeg's words for a file that ends too early, "Premature end of ..."
            if (warning.contains("remature end")) {
                cutOff.set(true);
            }
        };
        reader.addIIOReadWarningListener(listener);
        ImageReadParam how = reader.getDefaultReadParam();
        int step = step(width, height, bytesAPixel(reader), longerSide);
        how.setSourceSubsampling(step, step, 0, 0);
        BufferedImage picture = reader.read(0, how);
        if (cutOff.get()) {
            throw IntakeProblem.PHOTO_DAMAGED.because();
        }
        return picture;
    }

    /**
     * Every how manyth pixel of every how manyth line is read. What is decoded keeps to its share of memory; and what is at least twice as
     * long as it will be kept would be made smaller by way of a copy that is as large as itself.
     */
    static int step(long width, long height, long bytesAPixel, int longerSide) {
        int fits = (int) Math.ceil(Math.sqrt((double) width * height * bytesAPixel / MAX_DECODED_BYTES));
        return Math.max(Math.max(1, fits), (int) (Math.max(width, height) / longerSide));
    }

    private static long bytesAPixel(ImageReader reader) throws IOException {
        Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
        if (!types.hasNext()) {
            throw IntakeProblem.PHOTO_DAMAGED.because();
        }
        SampleModel pixels = types.next().getSampleModel();
        long bits = 0;
        for (int band = 0; band < pixels.getNumBands(); band++) {
            bits += pixels.getSampleSize(band);
        }
        return Math.max(1, (bits + 7) / 8);
    }

    private static ImageReader reader(FileKind kind) {
        return switch (kind) {
            case JPEG -> ImageIO.getImageReadersByFormatName("jpeg").next();
            case PNG -> ImageIO.getImageReadersByFormatName("png").next();
            // named outright: what ImageIO finds depends on which class loader asked first
            case WEBP -> new WebPImageReaderSpi().createReaderInstance(null);
            case PDF -> throw new IllegalArgumentException("Not a picture");
        };
    }
}
