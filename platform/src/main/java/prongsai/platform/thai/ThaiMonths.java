package prongsai.platform.thai;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The twelve months: full names, abbreviations, and the ways both are misspelt. */
final class ThaiMonths {

    private static final List<String> NAMES = List.of(
            "มกราคม",
            "กุมภาพันธ์",
            "มีนาคม",
            "เมษายน",
            "พฤษภาคม",
            "มิถุนายน",
            "กรกฎาคม",
            "สิงหาคม",
            "กันยายน",
            "ตุลาคม",
            "พฤศจิกายน",
            "ธันวาคม");

    private static final List<String> SHORT =
            List.of("ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.");

    /** A pattern for any month: full names, or abbreviations whose dots may be missing or followed by a space. */
    static final String ANY =
            String.join("|", NAMES) + "|" + String.join("|", SHORT).replace(".", "\\.?\\s?");

    /** The same where no number stands beside it: an abbreviation has its dot then, since its letters occur in other words. */
    static final String CERTAIN = String.join("|", NAMES) + "|"
            + SHORT.stream()
                    .map(month -> month.substring(0, month.length() - 1).replace(".", "\\.\\s?"))
                    .collect(Collectors.joining("|"));

    private static final Map<String, Integer> NUMBERS = numbers();

    private ThaiMonths() {}

    static String name(int month) {
        return NAMES.get(checked(month) - 1);
    }

    static String abbreviation(int month) {
        return SHORT.get(checked(month) - 1);
    }

    /** The number of a month that {@link #ANY} has found. */
    static int number(String found) {
        Integer number = NUMBERS.get(letters(found));
        if (number == null) {
            throw new IllegalArgumentException("not a month: " + found);
        }
        return number;
    }

    private static int checked(int month) {
        if (month < 1 || month > NAMES.size()) {
            throw new IllegalArgumentException("month " + month);
        }
        return month;
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (int month = 1; month <= NAMES.size(); month++) {
            numbers.put(letters(name(month)), month);
            numbers.put(letters(abbreviation(month)), month);
        }
        return Map.copyOf(numbers);
    }

    private static String letters(String month) {
        return month.replace(".", "").replace(" ", "");
    }
}
