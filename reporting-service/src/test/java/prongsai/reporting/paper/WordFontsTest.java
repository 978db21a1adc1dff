package prongsai.reporting.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The package of a Word file, opened as whoever looks for its fonts opens it. */
class WordFontsTest {
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static byte[] file;

    @BeforeAll
    static void aReport() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PaperDocx.write(Papers.report(1), Papers.pictures(1), out);
        file = out.toByteArray();
    }

    private static OPCPackage opened() throws IOException, InvalidFormatException {
        return OPCPackage.open(new ByteArrayInputStream(file));
    }

    private static PackagePart related(PackagePart part, String type) throws InvalidFormatException {
        PackageRelationshipCollection found = part.getRelationshipsByType(OFFICE + type);
        assertEquals(1, found.size());
        return part.getRelatedPart(found.getRelationship(0));
    }

    private static PackagePart document(OPCPackage opened) throws InvalidFormatException {
        return opened.getPart(
                opened.getRelationshipsByType(OFFICE + "/officeDocument").getRelationship(0));
    }

    private static Element xml(PackagePart part) throws IOException, ParserConfigurationException, SAXException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        try (InputStream content = part.getInputStream()) {
            return factory.newDocumentBuilder().parse(content).getDocumentElement();
        }
    }

    private static Element only(Element parent, String name) {
        assertEquals(1, parent.getElementsByTagNameNS(WORD, name).getLength(), name);
        return (Element) parent.getElementsByTagNameNS(WORD, name).item(0);
    }

    private static byte[] ours(String name) throws IOException {
        try (InputStream font = WordFontsTest.class.getResourceAsStream("/fonts/" + name)) {
            return font.readAllBytes();
        }
    }

    /** As readers of such files do it: the key's digits by twos from the end, over the first 32 bytes. */
    private static byte[] clear(byte[] mixed, String key) {
        String digits = key.replaceAll("[{}-]", "");
        assertEquals(32, digits.length());
        byte[] clear = mixed.clone();
        for (int i = 0; i < 16; i++) {
            int value = Integer.parseInt(digits.substring(30 - 2 * i, 32 - 2 * i), 16);
            clear[i] ^= (byte) value;
            clear[i + 16] ^= (byte) value;
        }
        return clear;
    }

    @Test
    void both_weights_are_in_the_file_and_come_out_as_they_are_in_the_program() throws Exception {
        try (OPCPackage opened = opened()) {
            PackagePart table = related(document(opened), "/fontTable");
            Element font = only(xml(table), "font");
            assertEquals("Sarabun", font.getAttributeNS(WORD, "name"));
            for (Map.Entry<String, String> weight : Map.of(
                            "embedRegular", "Sarabun-Regular.ttf", "embedBold", "Sarabun-Bold.ttf")
                    .entrySet()) {
                Element embedded = only(font, weight.getKey());
                PackagePart part = table.getRelatedPart(table.getRelationship(embedded.getAttributeNS(OFFICE, "id")));
                assertEquals("application/vnd.openxmlformats-officedocument.obfuscatedFont", part.getContentType());
                byte[] mixed = part.getInputStream().readAllBytes();
                byte[] expected = ours(weight.getValue());
                assertFalse(Arrays.equals(expected, mixed));
                assertArrayEquals(expected, clear(mixed, embedded.getAttributeNS(WORD, "fontKey")));
            }
        }
    }

    @Test
    void the_settings_say_so_and_the_words_name_it_at_the_size_of_the_pdf() throws Exception {
        try (OPCPackage opened = opened()) {
            PackagePart document = document(opened);
            only(xml(related(document, "/settings")), "embedTrueTypeFonts");
        }
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            var title = document.getParagraphs().stream()
                    .filter(paragraph -> paragraph.getText().startsWith("การรายงานผล"))
                    .findFirst()
                    .orElseThrow()
                    .getRuns()
                    .get(0);
            assertEquals("Sarabun", title.getFontFamily());
            assertEquals(14.0, title.getFontSizeAsDouble());
            var cell = document.getTables()
                    .get(0)
                    .getRow(1)
                    .getCell(0)
                    .getParagraphArray(0)
                    .getRuns()
                    .get(0);
            assertEquals("Sarabun", cell.getFontFamily());
            assertEquals(10.5, cell.getFontSizeAsDouble());
            assertTrue(document.getTables().get(0).getText().contains(Papers.MARKS));
        }
    }
}
