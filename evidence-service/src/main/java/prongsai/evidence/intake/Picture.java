package prongsai.evidence.intake;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;
import javax.imageio.stream.ImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;

/** A decoded picture on its way to what is kept. */
final class Picture {
    private Picture() {}

    /** The picture so that neither side is longer than this; a smaller one stays as large as it is. White where it is clear. */
    static BufferedImage within(BufferedImage picture, int width, int height, boolean clearMayStay) throws IOException {
        double scale =
                Math.min(1, Math.min((double) width / picture.getWidth(), (double) height / picture.getHeight()));
        boolean clear = picture.getColorModel().hasAlpha();
        BufferedImage scaled = Thumbnails.of(picture)
                .forceSize(side(picture.getWidth(), scale), side(picture.getHeight(), scale))
                .imageType(clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB)
                .asBufferedImage();
        return clear && !clearMayStay ? onWhite(scaled) : scaled;
    }

    private static BufferedImage onWhite(BufferedImage picture) {
        BufferedImage opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = opaque.createGraphics();
        brush.drawImage(picture, 0, 0, Color.WHITE, null);
        brush.dispose();
        return opaque;
    }

    /** The picture turned and mirrored as the camera noted (EXIF's orientation, 1 to 8), by one copy: memory is counted by that. */
    static BufferedImage upright(BufferedImage picture, int orientation) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        AffineTransform turn =
                switch (orientation) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
                    case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
                    default -> new AffineTransform();
                };
        if (turn.isIdentity()) {
            return picture;
        }
        boolean lies = orientation >= 5;
        BufferedImage turned = new BufferedImage(lies ? height : width, lies ? width : height, picture.getType());
        Graphics2D brush = turned.createGraphics();
        brush.drawImage(picture, turn, null);
        brush.dispose();
        return turned;
    }

    /** Writes the pixels and nothing else. */
    static void write(BufferedImage picture, String contentType, float quality, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByMIMEType(contentType).next();
        Files.deleteIfExists(file);
        try (ImageOutputStream out = new FileImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (contentType.equals("image/jpeg")) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(quality);
            }
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
    }

    private static int side(int length, double scale) {
        return Math.max(1, (int) Math.round(length * scale));
    }
}
