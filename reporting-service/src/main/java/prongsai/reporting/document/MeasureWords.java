package prongsai.reporting.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import prongsai.platform.thai.Sections;
import prongsai.platform.thai.ThaiDates;
import prongsai.reporting.paper.Block;
import prongsai.reporting.paper.Block.Words;
import prongsai.reporting.paper.Digits;

/** A planned measure in the six columns of the plan: the paper's own words where there are, else what is known in words. */
final class MeasureWords {
    private static final int COLUMNS = 6;

    private MeasureWords() {}

    /** Activity, outputs, awareness, deadline, responsible, follow-up. */
    static List<List<Block>> of(JsonNode measure, Digits digits) {
        return Stream.of(
                        measure.path("activity").asText(),
                        joined(measure.path("outputs")),
                        joined(measure.path("awareness")),
                        due(measure.path("due")),
                        responsible(measure.path("responsible")),
                        followUp(measure.path("followUp")))
                .map(text -> text.isBlank() ? List.<Block>of() : List.<Block>of(Words.of(digits.print(text))))
                .toList();
    }

    /** What stands beside an issue without a measure. */
    static List<List<Block>> none() {
        return Collections.nCopies(COLUMNS, List.of());
    }

    /** The deadline in words, in Latin digits; empty where none is set. */
    static String due(JsonNode due) {
        String text = Json.text(due, "text");
        String date = Json.text(due, "date");
        return text != null ? text : date == null ? "" : ThaiDates.shortForm(LocalDate.parse(date));
    }

    private static String joined(JsonNode parts) {
        return StreamSupport.stream(parts.spliterator(), false)
                .map(part -> part.path("text").asText())
                .collect(Collectors.joining("\n"));
    }

    private static String responsible(JsonNode responsible) {
        String text = Json.text(responsible, "text");
        if (text != null) {
            return text;
        }
        String sections = Stream.of("lead", "supporting")
                .flatMap(part -> Json.texts(responsible, part).stream())
                .map(MeasureWords::section)
                .collect(Collectors.joining("\n"));
        return responsible.path("all").asBoolean() ? (sections + "\nทุกฝ่าย").strip() : sections;
    }

    private static String section(String code) {
        return Sections.codes().contains(code) ? Sections.nameTh(code) : code;
    }

    private static String followUp(JsonNode followUp) {
        String text = Json.text(followUp, "text");
        JsonNode months = followUp.path("intervalMonths");
        return text != null ? text : every(months.isInt() ? months.asInt() : null);
    }

    private static String every(@Nullable Integer months) {
        return months == null ? "" : "ทุก " + months + " เดือน";
    }
}
