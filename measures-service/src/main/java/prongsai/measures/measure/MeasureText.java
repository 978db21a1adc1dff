package prongsai.measures.measure;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import prongsai.platform.store.JsonColumn;
import prongsai.platform.thai.Awareness;
import prongsai.platform.thai.Deadline;
import prongsai.platform.thai.FollowUp;
import prongsai.platform.thai.Output;
import prongsai.platform.thai.Responsible;

/**
 * What a plan says of a measure, in the paper's words and as understood.
 *
 * @param issues the issues of the plan it answers
 * @param standardMeasure the standard measure of the catalogue it was taken over from; null where it was thought of here
 */
public record MeasureText(
        List<UUID> issues,
        String activity,
        List<Output> outputs,
        List<Awareness> awareness,
        @Nullable Deadline due,
        @Nullable Responsible responsible,
        @Nullable FollowUp followUp,
        @Nullable UUID standardMeasure) {

    /** The same with what it leaves out as the standard measure says it; the issues stay. */
    MeasureText filledFrom(MeasureText standard) {
        return new MeasureText(
                issues,
                activity.isBlank() ? standard.activity : activity,
                outputs.isEmpty() ? standard.outputs : outputs,
                awareness.isEmpty() ? standard.awareness : awareness,
                due == null ? standard.due : due,
                responsible == null ? standard.responsible : responsible,
                followUp == null ? standard.followUp : followUp,
                standardMeasure);
    }

    /** The same, taken over from this standard measure. */
    MeasureText from(@Nullable UUID standard) {
        return new MeasureText(issues, activity, outputs, awareness, due, responsible, followUp, standard);
    }

    @Converter
    @Immutable
    static class Issues extends JsonColumn<List<UUID>> {
        Issues() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    @Immutable
    public static class Outputs extends JsonColumn<List<Output>> {
        public Outputs() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    @Immutable
    public static class AwarenessWays extends JsonColumn<List<Awareness>> {
        public AwarenessWays() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    @Immutable
    static class Due extends JsonColumn<Deadline> {
        Due() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    @Immutable
    public static class Who extends JsonColumn<Responsible> {
        public Who() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    @Immutable
    public static class Following extends JsonColumn<FollowUp> {
        public Following() {
            super(new TypeReference<>() {});
        }
    }
}
