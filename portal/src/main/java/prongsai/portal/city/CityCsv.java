package prongsai.portal.city;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import prongsai.portal.layout.Messages;

/** The table as a file that spreadsheets open as it is: UTF-8 with its mark, and no cell that is taken for a formula. */
final class CityCsv {
    private static final String MARK = "\uFEFF";
    private static final String LINE_END = "\r\n";

    private CityCsv() {}

    static String of(CityView city, Messages words) {
        List<String> heading = List.of(
                words.code(),
                words.district(),
                words.score(),
                words.grade(),
                words.plan(),
                words.issues(),
                words.measures(),
                words.completed(),
                words.overdue(),
                words.percent(),
                words.roundM6(),
                words.roundM12(),
                words.photos(),
                words.documents(),
                words.links(),
                words.deadLinks(),
                words.measuresWithout());
        return Stream.concat(Stream.of(heading), city.rows().stream().map(row -> cells(row, words)))
                .map(CityCsv::line)
                .collect(Collectors.joining(LINE_END, MARK, LINE_END));
    }

    private static List<String> cells(CityRow row, Messages words) {
        return List.of(
                row.code(),
                row.name(),
                known(row.score()),
                known(row.grade()),
                words.planState(row.planState()),
                Integer.toString(row.work().issues()),
                Integer.toString(row.work().measures()),
                Integer.toString(row.work().completed()),
                Integer.toString(row.work().overdue()),
                known(row.percent()),
                words.roundState(row.m6()),
                words.roundState(row.m12()),
                Integer.toString(row.proofs().photos()),
                Integer.toString(row.proofs().documents()),
                Integer.toString(row.proofs().links()),
                Integer.toString(row.proofs().deadLinks()),
                Integer.toString(row.proofs().measuresWithout()));
    }

    private static String known(String shown) {
        return shown.equals(Figures.UNKNOWN) ? "" : shown;
    }

    private static String line(List<String> cells) {
        return cells.stream().map(CityCsv::cell).collect(Collectors.joining(","));
    }

    /** Quoted always; an apostrophe before what a spreadsheet would calculate. */
    static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
