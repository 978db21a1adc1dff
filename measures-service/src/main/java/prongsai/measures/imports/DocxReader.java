package prongsai.measures.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlink;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import prongsai.measures.imports.Paper.Cell;
import prongsai.measures.imports.Paper.Line;
import prongsai.measures.imports.Paper.Link;
import prongsai.measures.imports.Paper.Row;
import prongsai.measures.imports.Paper.Table;

/**
 * Reads a Word document (DOCX). Walks the document's own elements, so that what stands in content controls is found too, and
 * needs no grid of the table: cells are placed by their spans. Blocks.
 */
final class DocxReader {
    private static final Pattern FIELD_LINK = Pattern.compile("HYPERLINK\\s+\"([^\"]+)\"");

    private final ImportSettings settings;
    private final List<Table> tables = new ArrayList<>();
    private List<String> between = new ArrayList<>();
    private int rows;

    private DocxReader(ImportSettings settings) {
        this.settings = settings;
    }

    /** Reads it; fails with a problem where it is damaged or holds more rows than the limit. */
    static Paper read(Path file, ImportSettings settings) {
        try (InputStream in = Files.newInputStream(file);
                OPCPackage archive = OPCPackage.open(in);
                XWPFDocument document = new XWPFDocument(archive)) {
            DocxReader reader = new DocxReader(settings);
            DocxNumbers numbers = new DocxNumbers(document.getNumbering());
            reader.walk(document.getDocument().getBody(), document, numbers);
            return new Paper(List.copyOf(reader.tables), List.copyOf(reader.between));
        } catch (OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | IllegalArgumentException
                | NullPointerException
                | IndexOutOfBoundsException
                | ClassCastException
                | IOException
                | StackOverflowError e) { // the last: tables within tables without end
            throw ImportProblem.IMPORT_FILE_BROKEN.because(e.getClass().getSimpleName());
        }
    }

    private void walk(XmlObject parent, XWPFDocument document, DocxNumbers numbers) {
        for (XmlObject child : children(parent)) {
            if (child instanceof CTP paragraph) {
                String text = text(new XWPFParagraph(paragraph, document), numbers);
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(between::add);
            } else if (child instanceof CTTbl table) {
                tables.add(new Table(between, rows(table, document, numbers)));
                between = new ArrayList<>();
            } else if (isWrapper(child)) {
                walk(child, document, numbers);
            }
        }
    }

    private List<Row> rows(CTTbl table, XWPFDocument document, DocxNumbers numbers) {
        List<Row> found = new ArrayList<>();
        for (CTRow row : elements(table, CTRow.class)) {
            if (++rows > settings.maxRows()) {
                throw ImportProblem.IMPORT_TOO_MANY_ROWS.because(settings.maxRows());
            }
            found.add(new Row(rows, cells(row, document, numbers)));
        }
        return found;
    }

    private static List<Cell> cells(CTRow row, XWPFDocument document, DocxNumbers numbers) {
        List<Cell> cells = new ArrayList<>();
        int start = before(row);
        for (CTTc cell : elements(row, CTTc.class)) {
            CTTcPr properties = cell.getTcPr();
            boolean spans = properties != null && properties.isSetGridSpan();
            int span = spans ? Math.max(1, properties.getGridSpan().getVal().intValue()) : 1;
            boolean asAbove = properties != null
                    && properties.isSetVMerge()
                    && (!properties.getVMerge().isSetVal()
                            || properties.getVMerge().getVal() == STMerge.CONTINUE);
            cells.add(cell(start, span, asAbove, cell, document, numbers));
            start += span;
        }
        return cells;
    }

    private static int before(CTRow row) {
        if (row.getTrPr() == null || row.getTrPr().sizeOfGridBeforeArray() == 0) {
            return 0;
        }
        return row.getTrPr().getGridBeforeArray(0).getVal().intValue();
    }

    private static Cell cell(
            int start, int span, boolean asAbove, CTTc cell, XWPFDocument document, DocxNumbers numbers) {
        List<Line> lines = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        int[] pictures = {0};
        read(cell, 0, document, numbers, lines, links, pictures);
        return new Cell(start, span, asAbove, lines, links, pictures[0]);
    }

    private static void read(
            XmlObject parent,
            int depth,
            XWPFDocument document,
            DocxNumbers numbers,
            List<Line> lines,
            List<Link> links,
            int[] pictures) {
        for (XmlObject child : children(parent)) {
            if (child instanceof CTP element) {
                XWPFParagraph paragraph = new XWPFParagraph(element, document);
                int seen = pictures(paragraph);
                pictures[0] += seen;
                links.addAll(links(paragraph, document));
                int deep = depth + DocxNumbers.depth(paragraph);
                text(paragraph, numbers)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .forEach(line -> lines.add(new Line(line.strip(), deep, false, 0, seen > 0)));
            } else if (child instanceof CTTbl || child instanceof CTRow || child instanceof CTTc) {
                int deep = child instanceof CTTbl ? depth + 1 : depth;
                read(child, deep, document, numbers, lines, links, pictures);
            } else if (isWrapper(child)) {
                read(child, depth, document, numbers, lines, links, pictures);
            }
        }
    }

    private static String text(XWPFParagraph paragraph, DocxNumbers numbers) {
        StringBuilder text = new StringBuilder();
        for (XWPFRun run : paragraph.getRuns()) {
            text.append(run.text());
        }
        String words = text.toString().replace('\t', ' ');
        if (words.isBlank()) {
            return "";
        }
        return numbers.before(paragraph) + words;
    }

    private static int pictures(XWPFParagraph paragraph) {
        int pictures = 0;
        for (XWPFRun run : paragraph.getRuns()) {
            int drawn = run.getCTR().sizeOfDrawingArray() + run.getCTR().sizeOfPictArray();
            pictures += Math.max(run.getEmbeddedPictures().size(), drawn);
        }
        return pictures;
    }

    private static List<Link> links(XWPFParagraph paragraph, XWPFDocument document) {
        List<Link> links = new ArrayList<>();
        for (XWPFRun run : paragraph.getRuns()) {
            if (run instanceof XWPFHyperlinkRun link) {
                XWPFHyperlink target = link.getHyperlink(document);
                if (target != null
                        && target.getURL() != null
                        && !target.getURL().isBlank()) {
                    links.add(new Link(run.text().strip(), target.getURL()));
                }
            }
            for (CTText field : run.getCTR().getInstrTextList()) {
                Matcher found = FIELD_LINK.matcher(field.getStringValue());
                if (found.find()) {
                    links.add(new Link("", found.group(1)));
                }
            }
        }
        return links;
    }

    /** Those of this kind, also within content controls and other wrappings. */
    private static <T> List<T> elements(XmlObject parent, Class<T> kind) {
        List<T> found = new ArrayList<>();
        for (XmlObject child : children(parent)) {
            if (kind.isInstance(child)) {
                found.add(kind.cast(child));
            } else if (isWrapper(child)) {
                found.addAll(elements(child, kind));
            }
        }
        return found;
    }

    private static List<XmlObject> children(XmlObject parent) {
        List<XmlObject> children = new ArrayList<>();
        try (XmlCursor cursor = parent.newCursor()) {
            for (boolean more = cursor.toFirstChild(); more; more = cursor.toNextSibling()) {
                children.add(cursor.getObject());
            }
        }
        return children;
    }

    /** Content controls, custom XML and insertions of tracked changes stand around what matters. */
    private static boolean isWrapper(XmlObject element) {
        String name = element.getDomNode().getLocalName();
        return name != null
                && (name.equals("sdt")
                        || name.equals("sdtContent")
                        || name.equals("customXml")
                        || name.equals("smartTag")
                        || name.equals("ins"));
    }
}
