package prongsai.platform.sheet;

import static prongsai.platform.sheet.SheetProblem.SHEET_BROKEN;
import static prongsai.platform.sheet.SheetProblem.SHEET_HAS_MACROS;
import static prongsai.platform.sheet.SheetProblem.SHEET_IS_OLD_EXCEL;
import static prongsai.platform.sheet.SheetProblem.SHEET_KIND_NOT_ACCEPTED;
import static prongsai.platform.sheet.SheetProblem.SHEET_NOT_FOUND;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads an XLSX by POI's event model: the sheet passes by, only the shared texts are kept. */
final class XlsxReader {
    private final SheetLimits limits;
    private final Consumer<SheetRow> rows;

    XlsxReader(SheetLimits limits, Consumer<SheetRow> rows) {
        this.limits = limits;
        this.rows = rows;
    }

    void read(Path file, @Nullable String name) throws IOException {
        try (OPCPackage archive = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            requireWorkbook(archive);
            XSSFReader workbook = new XSSFReader(archive);
            SheetName sheet = choose(sheets(workbook), name);
            SharedTexts texts = new SharedTexts(limits);
            try (InputStream shared = workbook.getSharedStringsData()) {
                if (shared != null) {
                    parse(shared, texts);
                }
            }
            try (InputStream in = open(workbook, sheet)) {
                parse(in, new XlsxRows(sheet.name(), texts, limits, rows));
            }
        } catch (UnsupportedFileFormatException e) {
            throw SHEET_KIND_NOT_ACCEPTED.because();
        } catch (OpenXML4JException | OpenXML4JRuntimeException | POIXMLException | SAXException e) {
            throw SHEET_BROKEN.because("XLSX");
        }
    }

    /** An XLSX says so in its content types; so do a Word document, a macro workbook and a binary one. */
    private static void requireWorkbook(OPCPackage archive) throws OpenXML4JException {
        PackageRelationship core = archive.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT)
                .getRelationship(0);
        if (core == null) {
            core = archive.getRelationshipsByType(PackageRelationshipTypes.STRICT_CORE_DOCUMENT)
                    .getRelationship(0);
        }
        PackagePart main = core == null ? null : archive.getPart(core);
        String type = main == null ? "" : main.getContentType();
        if (type.contains("sheet.binary")) {
            throw SHEET_IS_OLD_EXCEL.because();
        }
        if (type.contains("macroEnabled") && type.contains("excel")) {
            throw SHEET_HAS_MACROS.because();
        }
        if (!type.contains("spreadsheetml.sheet.main") && !type.contains("spreadsheetml.template.main")) {
            throw SHEET_KIND_NOT_ACCEPTED.because();
        }
        if (!archive.getPartsByContentType("application/vnd.ms-office.vbaProject")
                .isEmpty()) {
            throw SHEET_HAS_MACROS.because();
        }
    }

    private static InputStream open(XSSFReader workbook, SheetName sheet) throws IOException, OpenXML4JException {
        try {
            return workbook.getSheet(sheet.relation());
        } catch (IllegalArgumentException e) {
            throw SHEET_BROKEN.because(sheet.name());
        }
    }

    private record SheetName(String name, String relation, boolean visible) {}

    private static List<SheetName> sheets(XSSFReader workbook) throws IOException, OpenXML4JException, SAXException {
        List<SheetName> sheets = new ArrayList<>();
        try (InputStream in = workbook.getWorkbookData()) {
            parse(in, new DefaultHandler() {
                @Override
                public void startElement(String uri, String local, String qualified, Attributes attributes) {
                    String relation = relation(attributes);
                    if (local.equals("sheet") && relation != null) {
                        sheets.add(new SheetName(
                                String.valueOf(attributes.getValue("name")),
                                relation,
                                !String.valueOf(attributes.getValue("state")).contains("idden")));
                    }
                }
            });
        }
        return sheets;
    }

    private static @Nullable String relation(Attributes attributes) {
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getLocalName(i).equals("id") && attributes.getURI(i).contains("relationships")) {
                return attributes.getValue(i);
            }
        }
        return null;
    }

    private static SheetName choose(List<SheetName> sheets, @Nullable String name) {
        return sheets.stream()
                .filter(sheet -> name == null ? sheet.visible() : sheet.name().equals(name))
                .findFirst()
                .orElseThrow(() -> SHEET_NOT_FOUND.because(
                        name == null ? "-" : name,
                        sheets.stream().map(SheetName::name).collect(Collectors.joining(", "))));
    }

    /** A document type, and with it every entity, ends the reading. */
    private static void parse(InputStream in, ContentHandler handler) throws IOException, SAXException {
        try {
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            xml.setContentHandler(handler);
            xml.parse(new InputSource(in));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Every JDK has a SAX parser", e);
        }
    }
}
