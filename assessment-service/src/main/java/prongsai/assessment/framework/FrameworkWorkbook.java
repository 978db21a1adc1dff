package prongsai.assessment.framework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import prongsai.assessment.framework.FrameworkSheet.Column;
import prongsai.platform.problem.Problem;
import prongsai.platform.problem.Problem.FieldError;
import prongsai.platform.sheet.SheetLimits;
import prongsai.platform.sheet.SheetRow;
import prongsai.platform.sheet.Sheets;
import prongsai.platform.thai.ThaiDigits;

/** One workbook of {@link WritingFrameworks}, edited, on its way back into a framework. */
final class FrameworkWorkbook {
    private static final SheetLimits LIMITS = new SheetLimits(20, 2_000, 4_000, 20_000_000);
    private static final Set<String> NUMBERS =
            Set.of("weight", "number", "itemCount", "indicator", "totalFrom", "eachInstrumentFrom", "threshold");
    private static final Pattern FIELD_OF_HEADING = Pattern.compile(".*\\(([A-Za-z]+)\\)\\s*|([A-Za-z]+)");
    private static final Pattern PLACE = Pattern.compile("/([A-Za-z]+)/(\\d+)(?:/([A-Za-z]+))?(?:/.*)?");

    private final ObjectMapper json;
    private final Function<FrameworkContent, List<FieldError>> rules;
    private final ObjectNode framework;
    private final Map<FrameworkSheet, List<Integer>> rowNumbers = new EnumMap<>(FrameworkSheet.class);
    private final Map<FrameworkSheet, List<@Nullable String>> fields = new EnumMap<>(FrameworkSheet.class);
    private final List<FieldError> errors = new ArrayList<>();

    /** @param rules what is wrong with what was read */
    FrameworkWorkbook(ObjectMapper json, Function<FrameworkContent, List<FieldError>> rules) {
        this.json = json;
        this.rules = rules;
        this.framework = json.createObjectNode();
    }

    /** What the workbook says; fails with a problem that lists all that is wrong, by sheet and cell. */
    FrameworkContent read(Path file) {
        Map<FrameworkSheet, List<ObjectNode>> rows = new EnumMap<>(FrameworkSheet.class);
        for (FrameworkSheet sheet : FrameworkSheet.values()) {
            rows.put(sheet, rows(file, sheet));
        }
        put(rows, FrameworkSheet.INSTRUMENTS, "instruments").forEach(this::splitParts);
        put(rows, FrameworkSheet.INDICATORS, "indicators");
        put(rows, FrameworkSheet.ITEMS, "items");
        put(rows, FrameworkSheet.UNPLACED_ITEMS, "unplacedItems");
        put(rows, FrameworkSheet.GRADES, "grades");
        subIndicators(rows.getOrDefault(FrameworkSheet.SUB_INDICATORS, List.of()));
        head(rows.getOrDefault(FrameworkSheet.FRAMEWORK, List.of()));
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return content();
    }

    private FrameworkContent content() {
        try {
            FrameworkContent content = json.treeToValue(framework, FrameworkContent.class);
            List<FieldError> wrong = rules.apply(content);
            if (!wrong.isEmpty()) {
                throw Problem.invalid(wrong.stream().map(this::inTheSheet).toList());
            }
            return content;
        } catch (JsonProcessingException e) {
            throw Problem.invalid("framework", "error.kind-of-value");
        }
    }

    private List<ObjectNode> rows(Path file, FrameworkSheet sheet) {
        List<ObjectNode> rows = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        List<@Nullable String> columns = new ArrayList<>();
        Sheets.read(file, sheet.title(), LIMITS, row -> {
            if (columns.isEmpty()) {
                columns.addAll(columns(sheet, row));
            } else {
                rows.add(node(sheet, columns, row));
                numbers.add(row.number());
            }
        });
        rowNumbers.put(sheet, numbers);
        fields.put(sheet, columns);
        return rows;
    }

    private List<@Nullable String> columns(FrameworkSheet sheet, SheetRow headings) {
        List<@Nullable String> columns = new ArrayList<>();
        for (String heading : headings.cells()) {
            Matcher field = FIELD_OF_HEADING.matcher(heading.strip());
            columns.add(field.matches() ? (field.group(1) == null ? field.group(2) : field.group(1)) : null);
        }
        for (Column column : sheet.columns()) {
            if (!columns.contains(column.field())) {
                wrong(sheet.title() + "!" + headings.number(), "error.no-column", column.heading());
            }
        }
        return columns;
    }

    private ObjectNode node(FrameworkSheet sheet, List<@Nullable String> columns, SheetRow row) {
        ObjectNode node = json.createObjectNode();
        for (int i = 0; i < columns.size(); i++) {
            String field = columns.get(i);
            String text = row.cell(i).strip();
            if (field == null || text.isEmpty()) {
                continue;
            }
            if (NUMBERS.contains(field)) {
                number(node, field, text, sheet.title() + "!" + SheetRow.letters(i) + row.number());
            } else {
                node.put(field, field.equals("code") || field.endsWith("ndicator") ? ThaiDigits.toLatin(text) : text);
            }
        }
        return node;
    }

    private void number(ObjectNode node, String field, String text, String where) {
        try {
            node.put(field, new BigDecimal(ThaiDigits.toLatin(text)));
        } catch (NumberFormatException e) {
            wrong(where, "error.not-a-number", text);
        }
    }

    private List<ObjectNode> put(Map<FrameworkSheet, List<ObjectNode>> rows, FrameworkSheet sheet, String field) {
        List<ObjectNode> nodes = rows.getOrDefault(sheet, List.of());
        framework.putArray(field).addAll(nodes);
        return nodes;
    }

    /** {@code EIT-1=ส่วนที่ 1; EIT-2} are two parts, the second without a name. */
    private void splitParts(ObjectNode instrument) {
        ArrayNode parts = json.createArrayNode();
        for (String part : instrument.path("parts").asText("").split(";", -1)) {
            if (!part.isBlank()) {
                int name = part.indexOf('=');
                ObjectNode node = parts.addObject();
                node.put("code", (name < 0 ? part : part.substring(0, name)).strip());
                node.put("nameTh", name < 0 ? null : part.substring(name + 1).strip());
            }
        }
        instrument.set("parts", parts);
    }

    private void subIndicators(List<ObjectNode> subs) {
        for (var indicator : framework.path("indicators")) {
            ArrayNode own = ((ObjectNode) indicator).putArray("subIndicators");
            String number = indicator.path("number").asText() + ".";
            subs.stream()
                    .filter(sub -> sub.path("code").asText().startsWith(number))
                    .forEach(own::add);
        }
        List<Integer> numbers = rowNumbers.getOrDefault(FrameworkSheet.SUB_INDICATORS, List.of());
        for (int i = 0; i < subs.size(); i++) {
            String code = subs.get(i).path("code").asText();
            if (!hasIndicatorOf(code)) {
                wrong(FrameworkSheet.SUB_INDICATORS.title() + "!" + numbers.get(i), "error.no-indicator", code);
            }
        }
    }

    private boolean hasIndicatorOf(String sub) {
        for (var indicator : framework.path("indicators")) {
            if (sub.startsWith(indicator.path("number").asText() + ".")) {
                return true;
            }
        }
        return false;
    }

    /** Fields of the framework itself; those named several times are lists, those with dots are nested. */
    private void head(List<ObjectNode> rows) {
        ArrayNode missing = framework.putArray("missing");
        ArrayNode unverified = framework.putArray("unverified");
        for (ObjectNode row : rows) {
            String field = row.path("field").asText().strip();
            String value = row.path("value").asText().strip();
            if (field.equals("missing")) {
                missing.add(value);
            } else if (field.equals("unverified")) {
                unverified.add(value);
            } else if (NUMBERS.contains(field)) {
                number(framework, field, value, FrameworkSheet.FRAMEWORK.title() + "!" + field);
            } else if (!value.isEmpty()) {
                nested(field).put(field.substring(field.lastIndexOf('.') + 1), value);
            }
        }
    }

    private ObjectNode nested(String field) {
        ObjectNode node = framework;
        String[] steps = field.split("\\.", -1);
        for (int i = 0; i < steps.length - 1; i++) {
            node = node.withObjectProperty(steps[i]);
        }
        return node;
    }

    /** The error with its place as a person sees it: {@code /items/4/code} is {@code items!A6}. */
    private FieldError inTheSheet(FieldError error) {
        Matcher place = PLACE.matcher(error.pointer());
        if (!place.matches()) {
            return error;
        }
        for (FrameworkSheet sheet : FrameworkSheet.values()) {
            String array = sheet == FrameworkSheet.UNPLACED_ITEMS ? "unplacedItems" : sheet.title();
            List<Integer> numbers = rowNumbers.getOrDefault(sheet, List.of());
            int row = Integer.parseInt(place.group(2));
            if (array.equals(place.group(1)) && row < numbers.size()) {
                int column = fields.getOrDefault(sheet, List.of()).indexOf(place.group(3));
                String letters = column < 0 ? "" : SheetRow.letters(column);
                return new FieldError(sheet.title() + "!" + letters + numbers.get(row), error.key(), error.arguments());
            }
        }
        return error;
    }

    private void wrong(String where, String key, Object argument) {
        errors.add(new FieldError(where, key, List.of(argument)));
    }
}
