package prongsai.assessment.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import prongsai.assessment.framework.Framework;
import prongsai.assessment.framework.FrameworkContent.Item;
import prongsai.assessment.score.Scores.OfCode;
import prongsai.assessment.score.Scores.OfIndicator;
import prongsai.assessment.score.Scores.OfInstrument;
import prongsai.platform.events.DomainEvent;

/** What happens to scores that others need to know. */
public sealed interface ScoreEvent extends DomainEvent {
    ScoreState score();

    @Override
    default State state() {
        return score();
    }

    /**
     * Revision n of an organisation's scores is public.
     *
     * @param reason why there is another one
     * @param corrections what changed against the revision before; empty at the first
     */
    record ScorePublished(
            ScoreState score,
            @Nullable String reason,
            @Nullable List<Correction> corrections) implements ScoreEvent {}

    /**
     * The scores that are public after the change.
     *
     * @param weak the items to work on in the next year: the weakest and those below the passing score, in the
     *     questionnaire's order
     * @param version of the assessment
     */
    record ScoreState(
            String organisation,
            int fiscalYear,
            int revision,
            int frameworkRevision,
            @Nullable BigDecimal total,
            @Nullable String grade,
            List<OfInstrument> instruments,
            List<OfIndicator> indicators,
            List<OfCode> subIndicators,
            List<OfCode> items,
            List<Weak> weak,
            long version)
            implements State {
        /** An item to work on, with what a reader needs of the questionnaire. */
        public record Weak(
                String code,
                int indicator,
                @Nullable String subIndicator,
                String labelTh,
                @Nullable BigDecimal score,
                boolean weakest,
                boolean belowThreshold) {}

        static ScoreState of(Assessment assessment, Framework framework, Scores scores) {
            List<Weak> weak = new ArrayList<>();
            for (Item item : framework.content().items()) {
                boolean weakest = scores.weakest().values().stream().anyMatch(codes -> codes.contains(item.code()));
                boolean below = scores.belowThreshold().contains(item.code());
                if (weakest || below) {
                    weak.add(new Weak(
                            item.code(),
                            item.indicator(),
                            item.subIndicator(),
                            Objects.requireNonNullElse(item.shortTh(), item.labelTh()),
                            score(scores, item.code()),
                            weakest,
                            below));
                }
            }
            return new ScoreState(
                    assessment.organisation(),
                    assessment.fiscalYear(),
                    assessment.revision(),
                    scores.frameworkRevision(),
                    scores.total(),
                    scores.grade(),
                    scores.instruments(),
                    scores.indicators(),
                    scores.subIndicators(),
                    scores.items(),
                    weak,
                    assessment.version());
        }

        private static @Nullable BigDecimal score(Scores scores, String code) {
            return scores.items().stream()
                    .filter(item -> item.code().equals(code))
                    .map(OfCode::score)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public String subject() {
            return fiscalYear + "-" + organisation;
        }
    }
}
