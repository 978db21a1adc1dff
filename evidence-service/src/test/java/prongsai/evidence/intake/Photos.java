package prongsai.evidence.intake;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Photos for the tests, as cameras, phones and liars make them. */
public final class Photos {
    /** A real lossy WebP of one pixel. */
    private static final String TINY_WEBP = "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA";

    private Photos() {}

    /** Left half red, right half blue. */
    public static BufferedImage redAndBlue(int width, int height, int type) {
        BufferedImage picture = new BufferedImage(width, height, type);
        Graphics2D brush = picture.createGraphics();
        brush.setColor(Color.RED);
        brush.fillRect(0, 0, width / 2, height);
        brush.setColor(Color.BLUE);
        brush.fillRect(width / 2, 0, width - width / 2, height);
        brush.dispose();
        return picture;
    }

    /** A grey picture with these QR codes side by side. */
    public static BufferedImage withCodes(int width, int height, String... contents) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setColor(Color.LIGHT_GRAY);
        brush.fillRect(0, 0, width, height);
        brush.dispose();
        int side = 300;
        for (int i = 0; i < contents.length; i++) {
            BitMatrix code = code(contents[i], side);
            for (int y = 0; y < side; y++) {
                for (int x = 0; x < side; x++) {
                    picture.setRGB(100 + i * 500 + x, 200 + y, code.get(x, y) ? 0x202020 : 0xFFFFFF);
                }
            }
        }
        return picture;
    }

    private static BitMatrix code(String content, int side) {
        try {
            return new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, side, side);
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A JPEG of one colour, so that two of different colours are different content. */
    public static byte[] jpeg(int width, int height, int rgb) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setColor(new Color(rgb));
        brush.fillRect(0, 0, width, height);
        brush.dispose();
        return encoded(picture, "jpeg");
    }

    /** A JPEG of a megabyte a megapixel, as only noise is. */
    public static byte[] noise(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, random.nextInt());
            }
        }
        return encoded(picture, "jpeg");
    }

    public static byte[] encoded(BufferedImage picture, String format) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(picture, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] webp() {
        return Base64.getDecoder().decode(TINY_WEBP);
    }

    /** A WebP whose outer frame says one pixel and whose picture says this many a side. */
    public static byte[] webpLargerInside(int side) {
        byte[] tiny = webp();
        ByteBuffer out = ByteBuffer.allocate(tiny.length + 18).order(ByteOrder.LITTLE_ENDIAN);
        out.put(tiny, 0, 12)
                .put("VP8X".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(10)
                .put(new byte[10]);
        int picture = out.position();
        out.put(tiny, 12, tiny.length - 12).putInt(4, out.capacity() - 8);
        return out.putShort(picture + 14, (short) side)
                .putShort(picture + 16, (short) side)
                .array();
    }

    /** The first bytes of what an iPhone writes. */
    public static byte[] heic() {
        return "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] cutOff(byte[] photo) {
        return Arrays.copyOf(photo, photo.length / 2);
    }

    /** The JPEG with EXIF: how it must be turned, when it was taken, and where: 13.7 north. */
    public static byte[] withExif(byte[] jpeg, int orientation, String takenOn) {
        byte[] exif = exif(orientation, takenOn);
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + exif.length + 4);
        out.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (exif.length + 2));
        return out.put(exif).put(jpeg, 2, jpeg.length - 2).array();
    }

    private static byte[] exif(int orientation, String takenOn) {
        ByteBuffer tiff = ByteBuffer.allocate(160).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
        tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
        tiff.putShort((short) 3);
        entry(tiff, 0x0112, 3, 1, orientation);
        entry(tiff, 0x8769, 4, 1, 50);
        entry(tiff, 0x8825, 4, 1, 88);
        tiff.putInt(0);
        tiff.putShort((short) 1);
        entry(tiff, 0x9003, 2, 20, 68);
        tiff.putInt(0);
        tiff.put((takenOn + "\0").getBytes(StandardCharsets.ISO_8859_1));
        tiff.putShort((short) 2);
        entry(tiff, 0x0001, 2, 2, 'N');
        entry(tiff, 0x0002, 5, 3, 118);
        tiff.putInt(0);
        tiff.putInt(13).putInt(1).putInt(42).putInt(1).putInt(0).putInt(1);
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** A PNG of few bytes that says it is this large. */
    public static byte[] bomb(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put((byte) 8).put((byte) 0);
        Deflater deflater = new Deflater();
        deflater.setInput(new byte[100_000]);
        deflater.finish();
        byte[] packed = new byte[1000];
        int length = deflater.deflate(packed);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("\u0089PNG\r\n\u001A\n".getBytes(StandardCharsets.ISO_8859_1));
        chunk(out, "IHDR", header.array());
        chunk(out, "IDAT", Arrays.copyOf(packed, length));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] data) {
        byte[] named = ByteBuffer.allocate(4 + data.length)
                .put(name.getBytes(StandardCharsets.ISO_8859_1))
                .put(data)
                .array();
        CRC32 crc = new CRC32();
        crc.update(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
