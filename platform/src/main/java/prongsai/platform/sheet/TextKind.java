package prongsai.platform.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a text file is encoded.
 *
 * @param mark how many bytes of mark stand before the text
 */
record TextKind(Charset charset, int mark) {
    /** What Thai Windows writes; TIS-620 is a part of it. */
    private static final Charset THAI = Charset.forName("x-windows-874");

    /** By its mark; else UTF-8 where the whole file is valid UTF-8, else Windows-874. */
    static TextKind of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(3);
        }
        if (head.length == 3 && (head[0] & 0xFF) == 0xEF && (head[1] & 0xFF) == 0xBB && (head[2] & 0xFF) == 0xBF) {
            return new TextKind(StandardCharsets.UTF_8, 3);
        }
        if (isUtf16(head)) {
            return new TextKind((head[0] & 0xFF) == 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, 2);
        }
        return new TextKind(isUtf8(file) ? StandardCharsets.UTF_8 : THAI, 0);
    }

    static boolean isUtf16(byte[] head) {
        int mark = head.length < 2 ? 0 : (head[0] & 0xFF) << 8 | (head[1] & 0xFF);
        return mark == 0xFFFE || mark == 0xFEFF;
    }

    private static boolean isUtf8(Path file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(64 * 1024);
        CharBuffer characters = CharBuffer.allocate(64 * 1024);
        try (InputStream in = Files.newInputStream(file)) {
            int read = 0;
            while (read >= 0) {
                read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                if (decoder.decode(bytes, characters.clear(), read < 0).isError()) {
                    return false;
                }
                bytes.compact();
            }
            return true;
        }
    }
}
