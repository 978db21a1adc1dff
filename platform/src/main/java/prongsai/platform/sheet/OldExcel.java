package prongsai.platform.sheet;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import prongsai.platform.problem.Problem;

/** Files in the container of the nineties: an old workbook, a Word document, or an XLSX behind a password. */
final class OldExcel {
    private OldExcel() {}

    static Problem problem(Path file) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            if (container.getRoot().hasEntry("EncryptedPackage")) {
                return SheetProblem.SHEET_IS_ENCRYPTED.because();
            }
            boolean workbook = container.getRoot().hasEntry("Workbook")
                    || container.getRoot().hasEntry("Book");
            return workbook
                    ? SheetProblem.SHEET_IS_OLD_EXCEL.because()
                    : SheetProblem.SHEET_KIND_NOT_ACCEPTED.because();
        } catch (RuntimeException damaged) {
            return SheetProblem.SHEET_BROKEN.because("OLE2");
        }
    }
}
