package prongsai.evidence.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BlurringTest {
    private static BufferedImage noise(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        return picture;
    }

    @Test
    void two_pictures_that_differ_only_in_detail_are_the_same_afterwards() {
        // every block of 40 pixels has the same colours in another order: a checkerboard and its negative
        BufferedImage one = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
        BufferedImage other = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 200; y++) {
            for (int x = 0; x < 200; x++) {
                boolean light = (x / 2 + y / 2) % 2 == 0;
                one.setRGB(x, y, light ? 0xFFFFFF : 0);
                other.setRGB(x, y, light ? 0 : 0xFFFFFF);
            }
        }

        Blurring.blur(one, new Part(0, 0, 1, 1));
        Blurring.blur(other, new Part(0, 0, 1, 1));

        assertEquals(Set.of(0xFF7F7F7F), colours(one));
        assertEquals(Set.of(0xFF7F7F7F), colours(other));
    }

    private static Set<Integer> colours(BufferedImage picture) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                colours.add(picture.getRGB(x, y));
            }
        }
        return colours;
    }

    @Test
    void every_pixel_of_the_part_and_no_other_is_changed() {
        BufferedImage before = noise(100, 60);
        BufferedImage after = noise(100, 60);

        Blurring.blur(after, new Part(0.5, 0.5, 0.25, 0.25));

        for (int y = 0; y < 60; y++) {
            for (int x = 0; x < 100; x++) {
                boolean inside = x >= 50 && x < 75 && y >= 30 && y < 45;
                assertEquals(inside, before.getRGB(x, y) != after.getRGB(x, y), x + "," + y);
            }
        }
    }

    @Test
    void what_was_clear_hides_nothing_and_the_smallest_part_is_a_pixel() {
        BufferedImage clear = new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB);
        clear.setRGB(3, 3, 0x00FF0000);

        Blurring.blur(clear, new Part(0, 0, 1, 1));
        Blurring.blur(clear, new Part(0.999, 0.999, 0.001, 0.001));

        assertTrue(colours(clear).stream().allMatch(colour -> colour >>> 24 == 0xFF));
    }
}
