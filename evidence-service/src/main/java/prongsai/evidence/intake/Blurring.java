package prongsai.evidence.intake;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/**
 * Makes parts of a picture unrecognisable. Of each part a few average colours remain, which run into each other: however the
 * rest is known, what was there cannot be computed back.
 */
final class Blurring {
    /** How many averages remain along the longer side of a part. */
    private static final int BLOCKS = 5;

    private Blurring() {}

    static void blur(BufferedImage picture, Part part) {
        Rectangle place = place(picture, part);
        if (place.isEmpty()) {
            return;
        }
        BufferedImage averages = averages(picture, place);
        Graphics2D brush = picture.createGraphics();
        brush.setComposite(AlphaComposite.Src);
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        brush.drawImage(averages, place.x, place.y, place.width, place.height, null);
        brush.dispose();
    }

    /** Every pixel that the part touches. */
    private static Rectangle place(BufferedImage picture, Part part) {
        int left = (int) Math.floor(part.x() * picture.getWidth());
        int top = (int) Math.floor(part.y() * picture.getHeight());
        int right = (int) Math.ceil((part.x() + part.width()) * picture.getWidth());
        int bottom = (int) Math.ceil((part.y() + part.height()) * picture.getHeight());
        return new Rectangle(left, top, right - left, bottom - top)
                .intersection(new Rectangle(picture.getWidth(), picture.getHeight()));
    }

    private static BufferedImage averages(BufferedImage picture, Rectangle place) {
        int block = Math.max(1, (int) Math.ceil(Math.max(place.width, place.height) / (double) BLOCKS));
        int columns = (place.width + block - 1) / block;
        int rows = (place.height + block - 1) / block;
        BufferedImage averages = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                Rectangle one = new Rectangle(place.x + column * block, place.y + row * block, block, block)
                        .intersection(place);
                averages.setRGB(column, row, average(picture, one));
            }
        }
        return averages;
    }

    private static int average(BufferedImage picture, Rectangle of) {
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int y = of.y; y < of.y + of.height; y++) {
            for (int x = of.x; x < of.x + of.width; x++) {
                int rgb = picture.getRGB(x, y);
                red += (rgb >> 16) & 0xFF;
                green += (rgb >> 8) & 0xFF;
                blue += rgb & 0xFF;
            }
        }
        long count = (long) of.width * of.height;
        return (int) (((red / count) << 16) | ((green / count) << 8) | (blue / count));
    }
}
