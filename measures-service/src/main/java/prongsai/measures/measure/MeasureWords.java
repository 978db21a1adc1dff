package prongsai.measures.measure;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.platform.problem.Problem;
import prongsai.platform.thai.Awareness;
import prongsai.platform.thai.Deadline;
import prongsai.platform.thai.FollowUp;
import prongsai.platform.thai.Output;
import prongsai.platform.thai.Recurrence;
import prongsai.platform.thai.Responsible;

/**
 * A measure as it is typed. Free text is a bare string or an object with {@code text}; what the writer says beside the text
 * stands, what he leaves out is read from it.
 */
public record MeasureWords(
        @Nullable @Size(max = 100, message = "error.too-many")
        List<@NotNull UUID> issues,

        @Nullable @Size(max = 8000, message = "error.too-long")
        String activity,

        @Nullable @Size(max = 50, message = "error.too-many")
        List<@Valid @NotNull OutputWords> outputs,

        @Nullable @Size(max = 50, message = "error.too-many")
        List<@Valid @NotNull AwarenessWords> awareness,

        @Nullable @Valid DueWords due,
        @Nullable @Valid ResponsibleWords responsible,
        @Nullable @Valid FollowUpWords followUp,
        @Nullable UUID standardMeasure) {

    /** As it is typed, what is left out taken from the standard measure it names (null where it names none). */
    MeasureText understood(@Nullable MeasureText standard) {
        return standard == null ? understood() : understood().filledFrom(standard);
    }

    private MeasureText understood() {
        if (standardMeasure == null && (activity == null || activity.isBlank())) {
            throw Problem.invalid("/activity", "error.required");
        }
        return new MeasureText(
                issues == null ? List.of() : List.copyOf(issues),
                activity == null ? "" : activity,
                outputs == null
                        ? List.of()
                        : outputs.stream().map(OutputWords::read).toList(),
                awareness == null
                        ? List.of()
                        : awareness.stream().map(AwarenessWords::read).toList(),
                due == null ? null : due.read(),
                responsible == null ? null : responsible.read(),
                followUp == null ? null : followUp.read(),
                standardMeasure);
    }

    public record OutputWords(
            @NotNull(message = "error.required") @Size(max = 2000, message = "error.too-long")
            String text,

            @Nullable String kind,
            @Nullable Integer quantity,
            @Nullable Integer places) {
        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        public OutputWords {}

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static OutputWords bare(String text) {
            return new OutputWords(text, null, null, null);
        }

        public Output read() {
            return kind == null && quantity == null && places == null
                    ? Output.read(text)
                    : new Output(text, kind, quantity, places);
        }
    }

    public record AwarenessWords(
            @NotNull(message = "error.required") @Size(max = 2000, message = "error.too-long")
            String text,

            @Nullable String channel,
            @Nullable String interval) {
        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        public AwarenessWords {}

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static AwarenessWords bare(String text) {
            return new AwarenessWords(text, null, null);
        }

        public Awareness read() {
            return channel == null && interval == null ? Awareness.read(text) : new Awareness(text, channel, interval);
        }
    }

    public record DueWords(
            @Nullable @Size(max = 2000, message = "error.too-long")
            String text,

            @Nullable LocalDate date,
            @Nullable Recurrence recurrence) {
        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        public DueWords {}

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static DueWords bare(String text) {
            return new DueWords(text, null, null);
        }

        public Deadline read() {
            String words = Objects.requireNonNullElse(text, "");
            if (date != null && (date.getYear() < 1957 || date.getYear() > 2156)) {
                throw Problem.invalid("/due/date", "error.day-too-far");
            }
            return date == null && recurrence == null
                    ? Deadline.read(words)
                    : new Deadline(words, date, Objects.requireNonNullElse(recurrence, Recurrence.NONE));
        }
    }

    public record ResponsibleWords(
            @Nullable @Size(max = 50, message = "error.too-many")
            List<@NotNull String> lead,

            @Nullable @Size(max = 50, message = "error.too-many")
            List<@NotNull String> supporting,

            boolean all,
            boolean schools,

            @Nullable @Size(max = 2000, message = "error.too-long")
            String text) {
        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        public ResponsibleWords {}

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static ResponsibleWords bare(String text) {
            return new ResponsibleWords(null, null, false, false, text);
        }

        public Responsible read() {
            List<String> leading = lead == null ? List.of() : lead;
            List<String> helping = supporting == null ? List.of() : supporting;
            String words = Objects.requireNonNullElse(text, "");
            return leading.isEmpty() && helping.isEmpty() && !all && !schools
                    ? Responsible.read(words)
                    : new Responsible(leading, helping, all, schools, words);
        }
    }

    public record FollowUpWords(
            @Nullable @Size(max = 2000, message = "error.too-long")
            String text,

            @Nullable @Min(value = 1, message = "error.interval") @Max(value = 12, message = "error.interval")
            Integer intervalMonths) {
        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        public FollowUpWords {}

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static FollowUpWords bare(String text) {
            return new FollowUpWords(text, null);
        }

        public FollowUp read() {
            String words = Objects.requireNonNullElse(text, "");
            return intervalMonths == null ? FollowUp.read(words) : new FollowUp(words, intervalMonths);
        }
    }
}
