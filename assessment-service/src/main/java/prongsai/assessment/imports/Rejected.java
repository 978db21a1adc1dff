package prongsai.assessment.imports;

import java.util.List;

/**
 * One thing of a file that cannot be taken, whatever language it is told in.
 *
 * @param row as the spreadsheet shows it
 * @param column its heading as typed
 * @param value as typed, shortened where it is long
 * @param key of the text that says why
 */
record Rejected(int row, String column, String value, String key, List<String> arguments) {
    private static final int LONGEST = 200;

    static Rejected of(int row, String column, String value, String key, Object... arguments) {
        return new Rejected(
                row,
                shortened(column),
                shortened(value),
                key,
                List.of(arguments).stream().map(Object::toString).toList());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
