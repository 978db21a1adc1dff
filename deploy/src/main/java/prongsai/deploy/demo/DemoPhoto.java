package prongsai.deploy.demo;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** A drawn stand-in for a photo of an activity: a room, a board, people. No real person is in the demonstration. */
public final class DemoPhoto {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1200;

    private DemoPhoto() {}

    /** A JPEG; another seed, another picture. */
    public static byte[] jpeg(int seed) {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        float hue = random.nextFloat();
        pen.setPaint(new GradientPaint(
                0, 0, Color.getHSBColor(hue, 0.15f, 0.97f), 0, HEIGHT, Color.getHSBColor(hue, 0.3f, 0.75f)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        board(pen, random);
        for (int i = 0; i < 7; i++) {
            person(pen, 120 + i * 220 + random.nextInt(40), 780 + random.nextInt(80), random);
        }
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void board(Graphics2D pen, Random random) {
        pen.setColor(new Color(250, 250, 245));
        pen.fillRoundRect(380, 120, 840, 480, 30, 30);
        pen.setColor(new Color(40, 90, 120));
        for (int i = 0; i < 6; i++) {
            int height = 60 + random.nextInt(260);
            pen.fillRect(460 + i * 120, 540 - height, 70, height);
        }
    }

    private static void person(Graphics2D pen, int x, int y, Random random) {
        pen.setColor(new Color(224, 184, 150));
        pen.fillOval(x, y, 110, 120);
        pen.setColor(Color.getHSBColor(random.nextFloat(), 0.55f, 0.6f));
        pen.fillRoundRect(x - 40, y + 110, 190, 330, 90, 90);
    }
}
