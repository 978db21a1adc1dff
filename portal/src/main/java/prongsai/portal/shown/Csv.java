package prongsai.portal.shown;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;

/** A table as a file that spreadsheets open as it is: UTF-8 with its mark, and no cell that is taken for a formula. */
public final class Csv {
    public static final String TYPE = "text/csv;charset=UTF-8";

    private static final String MARK = "\uFEFF";
    private static final String LINE_END = "\r\n";

    private Csv() {}

    /** The heading is the first line. */
    public static String of(List<List<String>> lines) {
        return lines.stream().map(Csv::line).collect(Collectors.joining(LINE_END, MARK, LINE_END));
    }

    /** The same, to be taken along under a name. */
    public static Response file(String name, List<List<String>> lines) {
        return Response.ok(of(lines), TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(","));
    }

    /** Quoted always; an apostrophe before what a spreadsheet would calculate. */
    static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
