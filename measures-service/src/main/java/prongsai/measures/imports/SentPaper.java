package prongsai.measures.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import prongsai.measures.imports.Finding.Collected;
import prongsai.measures.imports.ReadingPapers.Understood;
import prongsai.platform.problem.Problem;
import prongsai.platform.sheet.SheetLimits;
import prongsai.platform.sheet.SheetProblem;
import prongsai.platform.sheet.SheetRow;
import prongsai.platform.sheet.Sheets;
import prongsai.platform.sheet.XlsxMeasure;

/** A file that was sent, judged by what is in it and measured before it is opened. Everything here blocks. */
final class SentPaper {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final Semaphore ONE_AT_A_TIME = new Semaphore(1, true);
    private static final int PATIENCE_SECONDS = 15;
    private static final int MOST_COLUMNS = 60;
    private static final int LONGEST_CELL = 32_000;

    private final Path file;
    private final ImportSettings settings;

    private SentPaper(Path file, ImportSettings settings) {
        this.file = file;
        this.settings = settings;
    }

    /**
     * Reads it whichever kind it is; fails with a problem where it is none that is accepted, or where others are read for too
     * long: one at a time, since an unpacked document is large.
     */
    static Understood read(
            Path file, ImportSettings settings, int fiscalYear, int basisYear, PaperYears.Said said, Collected findings)
            throws IOException, InterruptedException {
        if (!ONE_AT_A_TIME.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw ImportProblem.IMPORTS_BUSY.because();
        }
        try {
            return readAlone(file, settings, fiscalYear, basisYear, said, findings);
        } finally {
            ONE_AT_A_TIME.release();
        }
    }

    private static Understood readAlone(
            Path file, ImportSettings settings, int fiscalYear, int basisYear, PaperYears.Said said, Collected findings)
            throws IOException {
        if (Files.size(file) > settings.maxMegabytes() * 1_000_000L) {
            throw ImportProblem.IMPORT_FILE_TOO_LARGE.because(settings.maxMegabytes());
        }
        SentPaper paper = new SentPaper(file, settings);
        if (paper.isDocument()) {
            return ReadingPapers.read(DocxReader.read(file, settings), fiscalYear, basisYear, said, findings);
        }
        List<SheetRow> rows = new ArrayList<>();
        Sheets.read(file, null, paper.limits(), rows::add);
        PaperYears years = PaperYears.of(fiscalYear, basisYear, said, null);
        return FilledForm.isOne(rows)
                ? new Understood(FilledForm.read(rows, years, findings), List.of())
                : ReadingPapers.read(asPaper(rows), fiscalYear, basisYear, said, findings);
    }

    private SheetLimits limits() {
        return new SheetLimits(
                MOST_COLUMNS, settings.maxRows(), LONGEST_CELL, settings.maxUnpackedMegabytes() * 1_000_000L);
    }

    /** Whether it is a Word document; false for a workbook. */
    private boolean isDocument() throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(4);
        }
        if (Arrays.equals(head, OLE2)) {
            throw oldFile();
        }
        if (!Arrays.equals(head, ZIP)) {
            throw ImportProblem.IMPORT_KIND_NOT_ACCEPTED.because();
        }
        measure();
        String type = mainType();
        if (type.contains("macroEnabled")) {
            throw ImportProblem.IMPORT_HAS_MACROS.because();
        }
        if (type.contains("spreadsheetml")) {
            return false;
        }
        if (type.contains("wordprocessingml.document.main") || type.contains("wordprocessingml.template.main")) {
            return true;
        }
        throw ImportProblem.IMPORT_KIND_NOT_ACCEPTED.because();
    }

    private void measure() throws IOException {
        try {
            XlsxMeasure.check(file, limits());
        } catch (Problem problem) {
            if (problem.type() == SheetProblem.SHEET_KIND_NOT_ACCEPTED) {
                throw ImportProblem.IMPORT_KIND_NOT_ACCEPTED.because();
            }
            throw problem.type() == SheetProblem.SHEET_BROKEN
                    ? ImportProblem.IMPORT_FILE_BROKEN.because("ZIP")
                    : problem;
        }
    }

    private String mainType() {
        try (OPCPackage archive = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            for (String kind :
                    List.of(PackageRelationshipTypes.CORE_DOCUMENT, PackageRelationshipTypes.STRICT_CORE_DOCUMENT)) {
                PackageRelationship core = archive.getRelationshipsByType(kind).getRelationship(0);
                PackagePart main = core == null ? null : archive.getPart(core);
                if (main != null) {
                    return main.getContentType();
                }
            }
            return "";
        } catch (OpenXML4JException | OpenXML4JRuntimeException | IllegalArgumentException | IOException e) {
            throw ImportProblem.IMPORT_FILE_BROKEN.because("OPC");
        }
    }

    /** The container of the nineties: behind a password, or Word 97, or something else of that time. */
    private Problem oldFile() throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            if (container.getRoot().hasEntry("EncryptedPackage")) {
                return ImportProblem.IMPORT_IS_ENCRYPTED.because();
            }
            return container.getRoot().hasEntry("Workbook")
                    ? SheetProblem.SHEET_IS_OLD_EXCEL.because()
                    : ImportProblem.IMPORT_IS_OLD_WORD.because();
        } catch (RuntimeException damaged) {
            return ImportProblem.IMPORT_FILE_BROKEN.because("OLE2");
        }
    }

    /** An official table that was typed into a sheet. */
    private static Paper asPaper(List<SheetRow> rows) {
        List<Paper.Row> read = new ArrayList<>();
        int columns = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        for (SheetRow row : rows) {
            List<Paper.Cell> cells = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                cells.add(Paper.Cell.text(column, row.cell(column).split("\\R", -1)));
            }
            read.add(new Paper.Row(row.number(), cells));
        }
        return new Paper(List.of(new Paper.Table(List.of(), read)), List.of());
    }
}
