package prongsai.reporting.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import prongsai.reporting.paper.Digits;
import prongsai.reporting.paper.PaperPdf;

/** The book as a paper, with as many offices as the city has districts, opened again by another library. */
class BookPaperTest {
    private static final List<String> NAMES = List.of(
            "พระนคร", "ป้อมปราบศัตรูพ่าย", "ยานนาวา", "ราษฎร์บูรณะ", "บางกอกใหญ่", "ทวีวัฒนา", "ทุ่งครุ", "บึงกุ่ม");

    private static Book book(int offices) {
        Map<Integer, String> indicators = new TreeMap<>();
        for (int number = 1; number <= 10; number++) {
            indicators.put(number, "เรื่องที่ " + number);
        }
        List<Office> all = new ArrayList<>();
        List<IndicatorScore> scores = new ArrayList<>();
        for (int i = 0; i < offices; i++) {
            all.add(office(i));
            for (int number = 1; i != 3 && number <= 10; number++) {
                scores.add(new IndicatorScore(
                        "B" + i, number, BigDecimal.valueOf(6000 + (i * 37 + number * 611) % 4001, 2)));
            }
        }
        return new Book(
                2575,
                Instant.parse("2032-04-01T20:05:00Z"),
                LocalDate.parse("2032-04-02"),
                new Questionnaire(BigDecimal.valueOf(85), indicators),
                all,
                scores,
                List.of(),
                List.of(),
                List.of());
    }

    private static Office office(int i) {
        BigDecimal total = i == 3 ? null : BigDecimal.valueOf(7800 + i * 43L, 2);
        int measures = i == 4 ? 0 : 8 + i % 7;
        int completed = measures / 3;
        int overdue = measures == 0 ? 0 : i % 4;
        return new Office(
                "B" + i,
                "สำนักงานเขต" + NAMES.get(i % NAMES.size()) + (i < NAMES.size() ? "" : " " + i),
                total,
                total == null ? null : "A",
                BigDecimal.valueOf(85),
                i == 4 ? null : "APPROVED",
                5,
                measures,
                completed,
                overdue,
                40,
                "SUBMITTED",
                null,
                null,
                null,
                20,
                43,
                12,
                3,
                4,
                i % 3,
                2);
    }

    private static PDDocument open(Book book, Digits digits) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PaperPdf.write(BookPaper.of(book, digits), Map.of(), out);
        Files.write(Path.of("target/book.pdf"), out.toByteArray());
        return Loader.loadPDF(out.toByteArray());
    }

    private static List<String> figures(PDStructureNode node) {
        List<String> figures = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement part) {
                if (part.getStructureType().equals("Figure")) {
                    figures.add(part.getAlternateDescription());
                }
                figures.addAll(figures(part));
            }
        }
        return figures;
    }

    @Test
    void fifty_offices_stand_in_each_chart_as_text() throws IOException {
        try (PDDocument pdf = open(book(50), Digits.LATIN)) {
            String text = new PDFTextStripper().getText(pdf);
            assertTrue(text.contains("2 เมษายน 2575 เวลา 03.05 น."), text);
            assertTrue(text.contains("98.64") && text.contains("เกณฑ์ 85"), text);
            assertTrue(text.contains("78.00 ต่ำกว่าเกณฑ์"), text);
            assertTrue(text.contains("4 / 8 / 0"), text);
        }
    }

    @Test
    void each_chart_is_one_picture_that_says_every_figure() throws IOException {
        try (PDDocument pdf = open(book(50), Digits.THAI)) {
            List<String> figures = figures(pdf.getDocumentCatalog().getStructureTreeRoot());
            assertEquals(3, figures.size(), figures.toString());
            assertTrue(figures.get(0).contains("พระนคร ๗๘.๐๐ ต่ำกว่าเกณฑ์"), figures.get(0));
            assertTrue(figures.get(0).endsWith("ราษฎร์บูรณะ ไม่มีคะแนน"), figures.get(0));
            assertTrue(figures.get(1).contains("พระนคร แล้วเสร็จ ๒ ยังไม่เกินกำหนด ๖ เกินกำหนด ๐"), figures.get(1));
            assertTrue(figures.get(2).contains("พระนคร ๑: ๖๖.๑๑ ๒: ๗๒.๒๒"), figures.get(2));
        }
    }

    @Test
    void more_offices_go_on_over_the_page_and_none_at_all_is_a_paper_too() throws IOException {
        try (PDDocument many = open(book(120), Digits.THAI);
                PDDocument none = open(book(0), Digits.THAI)) {
            assertTrue(figures(many.getDocumentCatalog().getStructureTreeRoot()).size() > 3);
            assertTrue(none.getNumberOfPages() >= 1);
        }
    }
}
