package prongsai.measures.measure;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.UUID;
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
 */
public record MeasureText(
        List<UUID> issues,
        String activity,
        List<Output> outputs,
        List<Awareness> awareness,
        @Nullable Deadline due,
        @Nullable Responsible responsible,
        @Nullable FollowUp followUp) {

    @Converter
    static class Issues extends JsonColumn<List<UUID>> {
        Issues() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class Outputs extends JsonColumn<List<Output>> {
        Outputs() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class AwarenessWays extends JsonColumn<List<Awareness>> {
        AwarenessWays() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class Due extends JsonColumn<Deadline> {
        Due() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class Who extends JsonColumn<Responsible> {
        Who() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class Following extends JsonColumn<FollowUp> {
        Following() {
            super(new TypeReference<>() {});
        }
    }
}
