package prongsai.evidence.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * What a WebP says of itself, piece by piece. Its outer frame may claim to be small while the picture inside is huge, and its
 * decoder believes the inside; so the inside is measured.
 */
final class Webp {
    private static final int HEADER = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int ENOUGH = 10;
    private static final int ANIMATED = 0x02;

    private Webp() {}

    /** Fails where it ends too early, moves, or holds a picture of more pixels than these. */
    static void check(Path file, long maxPixels) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            long end = Integer.toUnsignedLong(read(in, 0, HEADER).getInt(4)) + CHUNK_HEADER;
            if (end > in.length()) {
                throw IntakeProblem.PHOTO_DAMAGED.because();
            }
            for (long at = HEADER; at + CHUNK_HEADER + ENOUGH <= end; ) {
                ByteBuffer chunk = read(in, at, CHUNK_HEADER + ENOUGH);
                measure(chunk, maxPixels);
                long length = Integer.toUnsignedLong(chunk.getInt(4));
                at += CHUNK_HEADER + length + length % 2;
            }
        }
    }

    private static void measure(ByteBuffer chunk, long maxPixels) {
        byte[] name = new byte[4];
        chunk.get(0, name);
        switch (new String(name, ISO_8859_1)) {
            case "VP8X" -> {
                if ((chunk.get(CHUNK_HEADER) & ANIMATED) != 0) {
                    throw IntakeProblem.NOT_A_PHOTO.because();
                }
            }
            case "VP8 " ->
                allow(chunk.getShort(CHUNK_HEADER + 6) & 0x3FFF, chunk.getShort(CHUNK_HEADER + 8) & 0x3FFF, maxPixels);
            case "VP8L" -> {
                int sides = chunk.getInt(CHUNK_HEADER + 1);
                allow((sides & 0x3FFF) + 1L, (sides >>> 14 & 0x3FFF) + 1L, maxPixels);
            }
            default -> {
                // colour profiles, notes of cameras: nothing that is opened
            }
        }
    }

    private static void allow(long width, long height, long maxPixels) {
        if (width * height > maxPixels) {
            throw IntakeProblem.TOO_MANY_PIXELS.because(width, height, maxPixels / 1_000_000);
        }
    }

    private static ByteBuffer read(RandomAccessFile in, long at, int length) throws IOException {
        byte[] bytes = new byte[length];
        in.seek(at);
        in.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
