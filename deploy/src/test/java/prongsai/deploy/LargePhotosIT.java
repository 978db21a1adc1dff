package prongsai.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import prongsai.deploy.demo.Api;

/** The photos of several people with good cameras come at once; evidence-service has the heap that it is given everywhere. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(WholeSystem.class)
class LargePhotosIT {
    private static final int AT_ONCE = 4;

    @Test
    void all_are_kept() throws IOException {
        Api api = new Api(WholeSystem.machine().portal(), WholeSystem.machine().keycloak());
        String measure = api.get("officer-1012", "/measures?fiscalYear=2566&limit=1")
                .expect(200)
                .path("items")
                .path(0)
                .path("id")
                .asText();
        byte[] photo = photo(5600, 3900);
        List<Integer> answers = IntStream.range(0, AT_ONCE)
                .parallel()
                .mapToObj(i -> api.upload(
                                "officer-1012", "/evidence", "a.jpg", other(photo, i), Map.of("measures", measure))
                        .status())
                .toList();

        assertEquals(List.of(201, 201, 201, 201), answers);
    }

    /** What follows the end of the picture is not looked at; the file is another. */
    private static byte[] other(byte[] photo, int number) {
        byte[] another = Arrays.copyOf(photo, photo.length + 1);
        another[photo.length] = (byte) number;
        return another;
    }

    private static byte[] photo(int width, int height) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setPaint(new GradientPaint(0, 0, Color.ORANGE, width, height, Color.BLUE));
        brush.fillRect(0, 0, width, height);
        brush.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", bytes);
        return bytes.toByteArray();
    }
}
