package prongsai.portal.plan;

import jakarta.ws.rs.FormParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.Measure;
import prongsai.portal.api.PlansClient.MeasureWords;
import prongsai.portal.forms.Ids;

/**
 * A measure as it is typed, in the paper's words. What the service understood of day and sections stands beside them; where the person
 * corrects that, it is sent along and stands, else it is read from the words anew.
 */
class MeasureForm {
    @FormParam("issues")
    @Nullable
    List<UUID> issues;

    @FormParam("activity")
    @Nullable
    String activity;

    @FormParam("outputs")
    @Nullable
    String outputs;

    @FormParam("awareness")
    @Nullable
    String awareness;

    @FormParam("due")
    @Nullable
    String due;

    @FormParam("dueDate")
    @Nullable
    String dueDate;

    @FormParam("recurrence")
    @Nullable
    String recurrence;

    @FormParam("responsible")
    @Nullable
    String responsible;

    @FormParam("lead")
    @Nullable
    List<String> lead;

    @FormParam("followUp")
    @Nullable
    String followUp;

    @FormParam("standardMeasure")
    @Nullable
    String standardMeasure;

    @FormParam("tag")
    @Nullable
    String tag;

    /** The tag of what somebody else saved, where the person has seen it and chosen the own words. */
    @FormParam("overwrite")
    @Nullable
    String overwrite;

    @FormParam("once")
    @Nullable
    String once;

    static MeasureForm empty(List<UUID> issues) {
        MeasureForm form = new MeasureForm();
        form.issues = issues;
        form.once = UUID.randomUUID().toString();
        return form;
    }

    static MeasureForm of(Measure measure, String tag) {
        MeasureForm form = new MeasureForm();
        form.issues = measure.issues();
        form.activity = measure.activity();
        form.outputs = lines(measure.outputs());
        form.awareness = lines(measure.awareness());
        if (measure.due() != null) {
            form.due = measure.due().text();
            form.dueDate = Objects.toString(measure.due().date(), "");
            form.recurrence = measure.due().recurrence();
        }
        if (measure.responsible() != null) {
            form.responsible = measure.responsible().text();
            form.lead = measure.responsible().lead();
        }
        form.followUp = measure.followUp() == null ? "" : measure.followUp().text();
        form.tag = tag;
        return form;
    }

    private static String lines(List<Measure.Words> words) {
        return words.stream().map(Measure.Words::text).collect(Collectors.joining("\n"));
    }

    /** For the service; {@code before} is what stood there, or nothing for a new measure. */
    MeasureWords words(@Nullable Measure before) {
        return new MeasureWords(
                issues(),
                activity(),
                linesOf(outputs()),
                linesOf(awareness()),
                dueWords(before),
                responsibleWords(before),
                followUp().isBlank() ? null : followUp(),
                standardMeasure == null || standardMeasure.isBlank() ? null : Ids.of(standardMeasure));
    }

    private static List<String> linesOf(String typed) {
        return Arrays.stream(typed.split("\\R", -1))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The person's own day stands where it was changed; where only the words were, they are read anew. */
    private @Nullable Object dueWords(@Nullable Measure before) {
        Measure.@Nullable Due old = before == null ? null : before.due();
        String oldDate = old == null ? "" : Objects.toString(old.date(), "");
        String oldRecurrence = old == null ? "NONE" : Objects.requireNonNullElse(old.recurrence(), "NONE");
        boolean said = !dueDate().equals(oldDate) || !recurrence().equals(oldRecurrence);
        boolean sameWords = old != null && old.text().equals(due());
        if (due().isBlank() && dueDate().isEmpty()) {
            return null;
        }
        if (!said && !sameWords) {
            return due();
        }
        return new DueWords(due(), day(), recurrence());
    }

    private record DueWords(String text, @Nullable LocalDate date, String recurrence) {}

    private @Nullable LocalDate day() {
        try {
            return dueDate().isEmpty() ? null : LocalDate.parse(dueDate());
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private @Nullable Object responsibleWords(@Nullable Measure before) {
        Measure.@Nullable Responsible old = before == null ? null : before.responsible();
        List<String> oldLead = old == null ? List.of() : old.lead();
        boolean said = !Set.copyOf(lead()).equals(Set.copyOf(oldLead));
        boolean sameWords = old != null && old.text().equals(responsible());
        if (responsible().isBlank() && lead().isEmpty()) {
            return null;
        }
        if (!said && !sameWords) {
            return responsible();
        }
        return Map.of(
                "text",
                responsible(),
                "lead",
                lead(),
                "supporting",
                old == null ? List.of() : old.supporting(),
                "all",
                old != null && old.all(),
                "schools",
                old != null && old.schools());
    }

    public List<String> recurrences() {
        return List.of("NONE", "MONTHLY", "QUARTERLY", "HALF_YEARLY", "YEARLY");
    }

    public boolean isLed(String section) {
        return lead().contains(section);
    }

    /** All of its words, a line for each, to be compared with another's. */
    public String summary() {
        return Stream.of(activity(), outputs(), awareness(), due(), responsible(), followUp())
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining("\n"));
    }

    public List<UUID> issues() {
        return Objects.requireNonNullElse(issues, List.of());
    }

    public String activity() {
        return Objects.requireNonNullElse(activity, "");
    }

    public String outputs() {
        return Objects.requireNonNullElse(outputs, "");
    }

    public String awareness() {
        return Objects.requireNonNullElse(awareness, "");
    }

    public String due() {
        return Objects.requireNonNullElse(due, "");
    }

    public String dueDate() {
        return Objects.requireNonNullElse(dueDate, "");
    }

    public String recurrence() {
        return recurrence == null || recurrence.isBlank() ? "NONE" : recurrence;
    }

    public String responsible() {
        return Objects.requireNonNullElse(responsible, "");
    }

    public List<String> lead() {
        return Objects.requireNonNullElse(lead, List.of());
    }

    public String followUp() {
        return Objects.requireNonNullElse(followUp, "");
    }

    public String standardMeasure() {
        return Objects.requireNonNullElse(standardMeasure, "");
    }

    public String tag() {
        return Objects.requireNonNullElse(overwrite == null ? tag : overwrite, "");
    }

    public String once() {
        return Objects.requireNonNullElse(once, "");
    }
}
