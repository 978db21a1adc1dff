package prongsai.portal.centre.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.centre.StandardMeasures;
import prongsai.portal.api.centre.StandardMeasures.Item;
import prongsai.portal.api.centre.StandardMeasures.StandardMeasure;
import prongsai.portal.api.centre.StandardMeasures.Words;

/** A standard measure as it is typed: one output, one way of making known in each line. */
public class StandardForm {
    private static final Pattern ITEM = Pattern.compile("(?:([0-9]{4})\\s*[:/]?\\s*)?(\\S.*)");

    @RestForm
    String items = "";

    @RestForm
    String indicator = "";

    @RestForm
    String activity = "";

    @RestForm
    String outputs = "";

    @RestForm
    String awareness = "";

    @RestForm
    String due = "";

    @RestForm
    String responsible = "";

    @RestForm
    String followUp = "";

    @RestForm
    String note = "";

    @RestForm
    String tag = "";

    @RestForm
    String once = "";

    static StandardForm of(StandardMeasure one, String tag) {
        StandardForm form = new StandardForm();
        form.items = CatalogueView.items(one.items());
        form.indicator = Objects.toString(one.indicator(), "");
        form.activity = one.activity();
        form.outputs = lines(one.outputs());
        form.awareness = lines(one.awareness());
        form.due = text(one.due());
        form.responsible = text(one.responsible());
        form.followUp = text(one.followUp());
        form.note = Objects.requireNonNullElse(one.note(), "");
        form.tag = tag;
        return form;
    }

    StandardMeasures.Typed typed() {
        return new StandardMeasures.Typed(
                readItems(items),
                indicator.matches("[0-9]{1,3}") ? Integer.valueOf(indicator) : null,
                activity,
                each(outputs),
                each(awareness),
                orNull(due),
                orNull(responsible),
                orNull(followUp),
                orNull(note));
    }

    /** {@code 2565 I4, E1; 2566 I2}: a code without a year is of the year before it. What is no year the service refuses. */
    static List<Item> readItems(String typed) {
        List<Item> items = new ArrayList<>();
        int year = 0;
        for (String word : typed.split("[,;\\n]", -1)) {
            Matcher item = ITEM.matcher(word.strip());
            if (item.matches()) {
                year = item.group(1) == null ? year : Integer.parseInt(item.group(1));
                items.add(new Item(year, item.group(2)));
            }
        }
        return items;
    }

    private static List<String> each(String lines) {
        return lines.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static String lines(List<Words> all) {
        return all.stream().map(StandardForm::text).collect(Collectors.joining("\n"));
    }

    private static String text(@Nullable Words words) {
        return words == null ? "" : Objects.requireNonNullElse(words.text(), "");
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    /** What stands in a field of the form. */
    public String value(String field) {
        return switch (field) {
            case "items" -> items;
            case "indicator" -> indicator;
            case "activity" -> activity;
            case "outputs" -> outputs;
            case "awareness" -> awareness;
            case "due" -> due;
            case "responsible" -> responsible;
            case "followUp" -> followUp;
            case "note" -> note;
            case "tag" -> tag;
            default -> "";
        };
    }
}
