package prongsai.reporting.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A paper as PDF, opened again by another library. */
class PaperPdfTest {
    private static PDDocument open(Paper paper, int pictures) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PaperPdf.write(paper, Papers.pictures(pictures), out);
        return Loader.loadPDF(out.toByteArray());
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf).replace("\r\n", "\n");
    }

    @Test
    void thai_is_found_by_search_with_every_mark_in_its_place() throws IOException {
        try (PDDocument pdf = open(Papers.report(2), 2)) {
            assertTrue(text(pdf, 1).contains(Papers.MARKS), text(pdf, 1));
            assertTrue(text(pdf, 1).contains("สำนักงานเขต"), text(pdf, 1));
        }
    }

    @Test
    void lines_end_between_words() throws IOException {
        try (PDDocument pdf = open(Papers.report(1), 1)) {
            for (String word :
                    List.of("ประชาสัมพันธ์", "ประชาชน", "ระยะเวลา", "เจ้าหน้าที่", "ผู้ปฏิบัติงาน", "ผู้มาติดต่อ")) {
                String torn = text(pdf, 1).replace(word, "");
                for (int i = 1; i < word.length(); i++) {
                    assertFalse(torn.contains(word.substring(0, i) + "\n" + word.substring(i)), word + " is torn");
                }
            }
        }
    }

    @Test
    void its_headings_stand_on_each_page_and_each_says_which_it_is() throws IOException {
        try (PDDocument pdf = open(Papers.report(6), 6)) {
            int last = pdf.getNumberOfPages();
            assertTrue(last > 4, "pages: " + last);
            for (int page = 1; page < last; page++) {
                assertTrue(text(pdf, page).contains("ประเด็นการประเมิน"), "page " + page);
            }
            assertTrue(text(pdf, last).contains("หน้าอนุมัติ"));
            assertTrue(text(pdf, 2).contains("หน้า ๒"), text(pdf, 2));
            assertTrue(text(pdf, 2).contains("รหัสตรวจสอบ " + Papers.HASH));
        }
    }

    @Test
    void its_code_leads_to_where_it_can_be_verified() throws IOException, NotFoundException {
        try (PDDocument pdf = open(Papers.report(1), 0)) {
            BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, 200);
            int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            LuminanceSource seen = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
            Set<String> codes = new TreeSet<>();
            Arrays.stream(new QRCodeMultiReader()
                            .decodeMultiple(
                                    new BinaryBitmap(new HybridBinarizer(seen)),
                                    Map.of(DecodeHintType.TRY_HARDER, true)))
                    .forEach(code -> codes.add(code.getText()));

            assertEquals(Set.of(Papers.ADDRESS, "https://egp2.bangkok.go.th/1"), codes);
        }
    }

    @Test
    void it_is_tagged_and_says_its_language_and_title() throws IOException {
        try (PDDocument pdf = open(Papers.report(1), 1)) {
            assertEquals("th-TH", pdf.getDocumentCatalog().getLanguage());
            assertEquals(
                    "รายงานผล " + Papers.MARKS, pdf.getDocumentInformation().getTitle());
            assertTrue(pdf.getDocumentCatalog().getMarkInfo().isMarked());
            assertTrue(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle());
            assertNotNull(pdf.getDocumentCatalog().getDocumentOutline().getFirstChild());
            Set<String> kinds = new TreeSet<>();
            StringBuilder words = new StringBuilder();
            walk(pdf.getDocumentCatalog().getStructureTreeRoot(), kinds, words);
            assertTrue(
                    kinds.containsAll(List.of("Document", "H1", "H2", "Table", "TR", "TH", "TD", "P", "Figure")),
                    kinds.toString());
            assertTrue(words.toString().contains("ภาพที่ 1 ประชุม"), words.toString());
        }
    }

    private static void walk(PDStructureNode node, Set<String> kinds, StringBuilder alternates) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement part) {
                kinds.add(part.getStructureType());
                alternates.append(part.getAlternateDescription()).append('\n');
                walk(part, kinds, alternates);
            }
        }
    }

    @Test
    void its_font_comes_with_it() throws IOException {
        try (PDDocument pdf = open(Papers.report(1), 1)) {
            for (COSName name : pdf.getPage(0).getResources().getFontNames()) {
                PDFont font = pdf.getPage(0).getResources().getFont(name);
                assertTrue(font.isEmbedded(), font.getName());
                assertTrue(font.getName().contains("Sarabun"), font.getName());
            }
        }
    }

    @Test
    void a_photo_that_cannot_be_had_or_was_withdrawn_is_said_to_be_so() throws IOException {
        try (PDDocument pdf = open(Papers.report(1), 0)) {
            String both = (text(pdf, 1) + text(pdf, 2)).replace("\n", "");
            assertTrue(both.contains("เปิดไม่ได้ในขณะนี้"), both);
            assertTrue(both.contains("[ภาพนี้ถูกถอนออก]"), both);
        }
    }

    @Test
    void the_same_paper_has_the_same_pages_each_time() throws IOException {
        try (PDDocument one = open(Papers.report(2), 2);
                PDDocument other = open(Papers.report(2), 2)) {
            assertEquals(one.getNumberOfPages(), other.getNumberOfPages());
            for (int page = 0; page < one.getNumberOfPages(); page++) {
                assertArrayEquals(
                        one.getPage(page).getContents().readAllBytes(),
                        other.getPage(page).getContents().readAllBytes());
            }
        }
    }

    @Test
    void whatever_was_typed_can_be_set() throws IOException {
        String odd = "หัวใจ \u2764\uFE0F \uD83D\uDE00 แท็บ\tบรรทัด\r\nใหม่ " + "ก".repeat(3000) + " " + "x".repeat(3000)
                + " <&>\u200B";
        List<Block> blocks = List.of(
                Block.Words.of(odd),
                new Grid(
                        "t",
                        List.of(new Grid.Column("ก", 1), new Grid.Column("ข", 9)),
                        List.of(Grid.Cells.of(odd, "ข"))));
        Paper paper = new Paper("t", "a", Digits.THAI, blocks, "ร่าง", null);
        try (PDDocument pdf = open(paper, 0)) {
            assertTrue(text(pdf, 1).contains("บรรทัด\nใหม่"), text(pdf, 1));
            assertTrue(pdf.getNumberOfPages() > 3);
        }
        ByteArrayOutputStream docx = new ByteArrayOutputStream();
        PaperDocx.write(paper, Map.of(), docx);
        ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
        PaperXlsx.write(paper, xlsx);
        assertTrue(docx.size() > 1000 && xlsx.size() > 1000);
    }
}
