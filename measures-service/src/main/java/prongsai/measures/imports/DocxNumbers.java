package prongsai.measures.imports;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;
import prongsai.platform.thai.ThaiDigits;

/** The numbers that Word sets before paragraphs by itself; they are nowhere in the text. */
final class DocxNumbers {
    private static final int LEVELS = 9;
    private static final String THAI_LETTERS = "กขคงจฉชซญ";

    private final @Nullable XWPFNumbering numbering;
    private final Map<String, int[]> counters = new HashMap<>();

    DocxNumbers(@Nullable XWPFNumbering numbering) {
        this.numbering = numbering;
    }

    /** How deep the paragraph stands in its list; 0 for the first level and where there is no list. */
    static int depth(XWPFParagraph paragraph) {
        BigInteger level = paragraph.getNumID() == null ? null : paragraph.getNumIlvl();
        return level == null ? 0 : Math.max(0, Math.min(LEVELS - 1, level.intValue()));
    }

    /** What stands before the paragraph, with a blank behind it; empty where nothing does. Counts it. */
    String before(XWPFParagraph paragraph) {
        BigInteger id = paragraph.getNumID();
        if (id == null || id.signum() == 0 || numbering == null) {
            return "";
        }
        XWPFNum num = numbering.getNum(id);
        XWPFAbstractNum list = num == null ? null : abstractNum(num);
        if (num == null || list == null) {
            return "";
        }
        int depth = depth(paragraph);
        CTLvl level = level(list, depth);
        String format = level == null || level.getNumFmt() == null
                ? "decimal"
                : String.valueOf(level.getNumFmt().getVal());
        if (format.equals("bullet")) {
            return "- ";
        }
        if (format.equals("none")) {
            return "";
        }
        int[] counter = counters.computeIfAbsent(key(num, list, id), nothing -> new int[LEVELS]);
        counter[depth] = counter[depth] == 0 ? start(level) : counter[depth] + 1;
        for (int deeper = depth + 1; deeper < LEVELS; deeper++) {
            counter[deeper] = 0;
        }
        return text(list, level, depth, counter) + " ";
    }

    private @Nullable XWPFAbstractNum abstractNum(XWPFNum num) {
        BigInteger id = num.getCTNum().getAbstractNumId() == null
                ? null
                : num.getCTNum().getAbstractNumId().getVal();
        return id == null || numbering == null ? null : numbering.getAbstractNum(id);
    }

    /** Lists of one kind count on, unless one of them says that it begins anew. */
    private static String key(XWPFNum num, XWPFAbstractNum list, BigInteger id) {
        for (CTNumLvl override : num.getCTNum().getLvlOverrideList()) {
            if (override.isSetStartOverride()) {
                return "num " + id;
            }
        }
        return "list " + list.getAbstractNum().getAbstractNumId();
    }

    private static @Nullable CTLvl level(XWPFAbstractNum list, int depth) {
        return list.getAbstractNum().getLvlList().stream()
                .filter(level -> level.getIlvl() != null && level.getIlvl().intValue() == depth)
                .findFirst()
                .orElse(null);
    }

    private static int start(@Nullable CTLvl level) {
        return level == null || level.getStart() == null
                ? 1
                : level.getStart().getVal().intValue();
    }

    private static String text(XWPFAbstractNum list, @Nullable CTLvl level, int depth, int[] counter) {
        String pattern = level == null || level.getLvlText() == null
                ? null
                : level.getLvlText().getVal();
        String text = pattern == null ? "%" + (depth + 1) + "." : pattern;
        for (int i = 0; i <= depth; i++) {
            CTLvl of = level(list, i);
            String format = of == null || of.getNumFmt() == null
                    ? "decimal"
                    : String.valueOf(of.getNumFmt().getVal());
            text = text.replace("%" + (i + 1), number(Math.max(1, counter[i]), format));
        }
        return text;
    }

    private static String number(int number, String format) {
        return switch (format) {
            case "thaiNumbers", "thaiCounting" -> ThaiDigits.toThai(Integer.toString(number));
            case "thaiLetters" -> THAI_LETTERS.substring((number - 1) % LEVELS, (number - 1) % LEVELS + 1);
            case "lowerLetter", "upperLetter" -> String.valueOf((char) ('a' + (number - 1) % 26));
            default -> Integer.toString(number);
        };
    }
}
