package prongsai.assessment.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import prongsai.assessment.score.ScorePlaces;
import prongsai.platform.sheet.SheetRow;

/**
 * What the columns of a file hold, by its first row: in the long layout a place and a score in each row, in the wide one a
 * column per place. Columns without a heading and notes are passed over; any other heading that nobody knows is rejected.
 *
 * @param columns of each kind the first; -1 where there is none
 * @param places in the wide layout the columns that hold scores
 */
record Headings(Map<Kind, Integer> columns, List<Integer> places, List<String> words) {
    /** What a column may hold. */
    enum Kind {
        YEAR,
        ORGANISATION,
        NAME,
        ITEM,
        SCORE,
        NOTE
    }

    private static final Map<String, Kind> KNOWN = new HashMap<>();

    static {
        know(Kind.YEAR, "fiscalyear", "year", "ปีงบประมาณ", "ปีงบประมาณพ.ศ.", "ปี");
        know(
                Kind.ORGANISATION,
                "organisation",
                "organization",
                "code",
                "หน่วยงาน",
                "รหัสหน่วยงาน",
                "สำนักงานเขต",
                "เขต",
                "district",
                "หน่วยงาน/สำนักงานเขต");
        know(Kind.NAME, "name", "ชื่อหน่วยงาน", "ชื่อ");
        know(Kind.ITEM, "item", "ข้อ", "รหัสข้อ", "ข้อ/ตัวชี้วัด");
        know(Kind.SCORE, "score", "value", "คะแนน", "คะแนนที่ได้");
        know(Kind.NOTE, "note", "label", "หมายเหตุ", "คำถาม");
    }

    private static void know(Kind kind, String... words) {
        for (String word : words) {
            KNOWN.put(word, kind);
        }
    }

    /** Reads the first row; fails where it names neither organisations nor scores. */
    static Headings read(SheetRow row, Collection<ScorePlaces> questionnaires, Rejections rejections) {
        Map<Kind, Integer> columns = new HashMap<>();
        List<Integer> others = new ArrayList<>();
        for (int column = 0; column < row.cells().size(); column++) {
            String word = row.cell(column);
            Kind kind = KNOWN.get(word.replaceAll("[\\s\\u00A0]+", "").toLowerCase(Locale.ROOT));
            if (kind == null) {
                if (!word.isEmpty()) {
                    others.add(column);
                }
            } else if (columns.putIfAbsent(kind, column) != null && kind != Kind.NOTE) {
                rejections.add(row.number(), word, word, "error.import-heading-twice");
            }
        }
        Headings headings = new Headings(columns, new ArrayList<>(), row.cells());
        boolean isLong = headings.isLong();
        for (int column : others) {
            String word = row.cell(column);
            boolean known = !isLong && questionnaires.stream().anyMatch(places -> places.find(word) >= 0);
            if (known) {
                headings.places().add(column);
            } else {
                rejections.add(row.number(), word, word, "error.import-heading-unknown");
            }
        }
        boolean somebody = columns.containsKey(Kind.ORGANISATION) || columns.containsKey(Kind.NAME);
        if (!somebody || (!isLong && headings.places().isEmpty())) {
            throw ImportProblem.IMPORT_HEADINGS_UNKNOWN.because(row.number());
        }
        return headings;
    }

    boolean isLong() {
        return has(Kind.ITEM) && has(Kind.SCORE);
    }

    boolean has(Kind kind) {
        return columns.containsKey(kind);
    }

    /** The row's cell of this kind; empty where there is no such column. */
    String cell(SheetRow row, Kind kind) {
        Integer column = columns.get(kind);
        return column == null ? "" : row.cell(column);
    }

    /** The heading of this kind as typed; empty where there is no such column. */
    String word(Kind kind) {
        Integer column = columns.get(kind);
        return column == null ? "" : words.get(column);
    }
}
