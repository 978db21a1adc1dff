package prongsai.reporting.paper;

import io.vertx.core.buffer.Buffer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import prongsai.reporting.paper.Block.Link;
import prongsai.reporting.paper.Block.Photo;
import prongsai.reporting.paper.Block.Style;
import prongsai.reporting.paper.Block.Words;
import prongsai.reporting.paper.Grid.Column;
import prongsai.reporting.paper.Grid.Lane;
import prongsai.reporting.paper.Grid.Row;
import prongsai.reporting.paper.Grid.Span;
import prongsai.reporting.paper.Paper.Mark;

/** Papers to set in tests: all that can go wrong with Thai in one, and long ones. */
final class Papers {
    static final String MARKS = "ที่ ปี่ น้ำ ผู้ ญู ฐุ ป้ำ";
    static final String HASH = "3f786850e387550fdab836ed7e6dc881de23001b0f6f9d6f8e1c5a6b7c8d9e0f";
    static final String ADDRESS = "https://prongsai.example/verify/" + HASH;
    static final String LONG =
            "ประชาสัมพันธ์ขั้นตอนและระยะเวลาการให้บริการแก่ผู้มาติดต่อราชการให้ทั่วถึง ทั้งหน้าห้องบริการและบนเว็บไซต์ของสำนักงานเขต"
                    + " พร้อมกำชับเจ้าหน้าที่ผู้ปฏิบัติงานให้ยึดถือประโยชน์ของประชาชนเป็นสำคัญ";

    private Papers() {}

    /** So many rows of issues, measures and results that do not correspond, each result with a photo. */
    static Paper report(int groups) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Span("แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)", 1));
        for (int i = 1; i <= groups; i++) {
            rows.add(new Span("ตัวชี้วัดที่ " + i + " " + MARKS, 2));
            rows.addAll(Grid.beside(List.of(
                    new Lane(List.of(
                            List.of(words("I๑ " + LONG), words(LONG)), List.of(words("I๒ " + MARKS), words("สั้น")))),
                    new Lane(List.of(List.of(words("๑. " + LONG + "\n๒. " + LONG)))),
                    new Lane(List.of(
                            List.of(words("๑. " + LONG), List.of(new Photo("p" + i, "ภาพที่ " + i + " ประชุม", null))),
                            List.of(
                                    words("๒. " + LONG),
                                    List.of(new Link("ฉบับเต็ม :", "https://egp2.bangkok.go.th/" + i))),
                            List.of(
                                    words("๓. " + LONG),
                                    List.of(new Photo("gone", "ภาพที่ ๒", "[ภาพนี้ถูกถอนออก]"))))))));
        }
        Grid grid = new Grid(
                "รายงาน",
                List.of(
                        new Column("ประเด็นการประเมิน", 20),
                        new Column("ประเด็นที่ต้องปรับปรุง", 17),
                        new Column("มาตรการ/กิจกรรม", 21),
                        new Column("ผลการดำเนินการ", 22),
                        new Column("ภาพกิจกรรม", 20)),
                rows);
        return new Paper(
                "รายงานผล " + MARKS,
                "สำนักงานเขตยานนาวา",
                Digits.THAI,
                List.of(
                        new Words("การรายงานผลการดำเนินการตามมาตรการ", Style.TITLE),
                        new Words(MARKS, Style.HEADING),
                        grid,
                        new Block.NewPage(),
                        new Words("หน้าอนุมัติ", Style.HEADING)),
                "",
                new Mark(HASH, ADDRESS));
    }

    static Map<String, Picture> pictures(int count) {
        Map<String, Picture> pictures = new HashMap<>();
        for (int i = 1; i <= count; i++) {
            pictures.put("p" + i, picture(i));
        }
        return pictures;
    }

    private static List<Block> words(String text) {
        return List.of(Words.of(text));
    }

    /** A picture with something in it, as large as those fetched for print. */
    private static Picture picture(int seed) {
        BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = image.createGraphics();
        for (int i = 0; i < 200; i++) {
            drawing.setColor(new Color((seed * 7919 + i * 104729) & 0xFFFFFF));
            drawing.fillRect(i * 37 * seed % 400, i * 53 % 300, 40, 30);
        }
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpg", out);
            return new Picture(Buffer.buffer(out.toByteArray()), false, 400, 300);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
