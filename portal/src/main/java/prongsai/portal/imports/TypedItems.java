package prongsai.portal.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import prongsai.portal.api.PlanImport.Item;

/** Items with their years on one line: {@code 2565: I7, I11; 2564: O1}. */
final class TypedItems {
    private static final Pattern YEAR = Pattern.compile("\\d{4}:?", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+|(?<=:)");

    private TypedItems() {}

    static String of(List<Item> items) {
        Map<Integer, List<String>> byYear = new LinkedHashMap<>();
        items.forEach(item -> byYear.computeIfAbsent(item.fiscalYear(), year -> new ArrayList<>())
                .add(item.code()));
        return byYear.entrySet().stream()
                .map(year -> year.getKey() + ": " + String.join(", ", year.getValue()))
                .collect(Collectors.joining("; "));
    }

    /**
     * Read again; a code before any year is of {@code usual}. Whether there is such a code the service says.
     *
     * @param usual Buddhist Era
     */
    static List<Item> read(String typed, int usual) {
        List<Item> items = new ArrayList<>();
        int year = usual;
        for (String word : BETWEEN.split(typed.strip(), -1)) {
            if (YEAR.matcher(word).matches()) {
                year = Integer.parseInt(word.replace(":", ""));
            } else if (!word.isEmpty()) {
                items.add(new Item(year, word));
            }
        }
        return items;
    }
}
