package prongsai.platform.sheet;

import static prongsai.platform.sheet.SheetProblem.SHEET_KIND_NOT_ACCEPTED;
import static prongsai.platform.sheet.SheetProblem.SHEET_UNPACKS_TOO_LARGE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/** Measures an archive (XLSX, DOCX) before it is opened, by unpacking it into nothing: what its directory claims is not believed. */
public final class XlsxMeasure {
    private static final int MOST_ENTRIES = 500;
    /** Repetitive sheets reach 30; a bomb hundreds. */
    private static final int MOST_RATIO = 150;

    private static final long SMALL = 1L << 20;

    static {
        // POI's own fences, of the whole process: they see the archive with another reader's eyes
        ZipSecureFile.setMaxFileCount(MOST_ENTRIES);
        ZipSecureFile.setMinInflateRatio(1.0 / MOST_RATIO);
        ZipSecureFile.setMaxEntrySize(1L << 30);
    }

    private XlsxMeasure() {}

    /** Fails with a {@link SheetProblem} where the archive is damaged or unpacks to more than the limits allow. Blocks. */
    public static void check(Path file, SheetLimits limits) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long total = 0;
        try (ZipFile archive = new ZipFile(file.toFile())) {
            if (archive.getEntry("[Content_Types].xml") == null) {
                throw SHEET_KIND_NOT_ACCEPTED.because();
            }
            if (archive.size() > MOST_ENTRIES) {
                throw SHEET_UNPACKS_TOO_LARGE.because(MOST_ENTRIES);
            }
            Enumeration<? extends ZipEntry> entries = archive.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                total += measure(archive, entry, limits.unpackedBytes() - total, buffer);
            }
        } catch (ZipException e) {
            throw SheetProblem.SHEET_BROKEN.because("ZIP");
        }
    }

    private static long measure(ZipFile archive, ZipEntry entry, long room, byte[] buffer) throws IOException {
        long size = 0;
        long packed = Math.max(1, entry.getCompressedSize());
        try (InputStream in = archive.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > room) {
                    throw SHEET_UNPACKS_TOO_LARGE.because((room >> 20) + " MB");
                }
                if (size > SMALL && size / packed > MOST_RATIO) {
                    throw SHEET_UNPACKS_TOO_LARGE.because("1:" + MOST_RATIO);
                }
            }
        }
        return size;
    }
}
