package prongsai.measures.round;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.measures.evidence.KnownEvidence;
import prongsai.measures.measure.Measure;
import prongsai.measures.measure.MeasureEvent.MeasureState;
import prongsai.measures.measure.MeasureStatus;
import prongsai.measures.measure.Measures;
import prongsai.measures.plan.Plan;
import prongsai.measures.result.Result;
import prongsai.measures.result.ResultEvent.ResultState;
import prongsai.measures.result.Results;
import prongsai.measures.round.RoundSnapshot.MeasureStanding;
import prongsai.measures.round.RoundSnapshot.Standing;
import prongsai.measures.score.KnownScores;
import prongsai.platform.identity.Scope;
import prongsai.platform.time.FiscalYear;
import prongsai.platform.time.Half;

/** Gathers what a round says at the moment it is submitted. To be called while the plan is held. */
@ApplicationScoped
class TakingSnapshots {
    private final Measures measures;
    private final Results results;
    private final KnownEvidence evidence;
    private final KnownScores scores;

    TakingSnapshots(Measures measures, Results results, KnownEvidence evidence, KnownScores scores) {
        this.measures = measures;
        this.results = results;
        this.evidence = evidence;
        this.scores = scores;
    }

    /** @param said how measures stand where the district says so itself */
    Uni<RoundSnapshot> of(Plan plan, Round round, Map<UUID, Standing> said, Instant at, Scope scope) {
        return measures.ofPlan(plan.id(), scope)
                .chain(all -> results.ofPlan(plan.id(), scope).chain(done -> {
                    List<MeasureState> counted = all.stream()
                            .filter(Measure::counts)
                            .map(Measure::state)
                            .toList();
                    List<ResultState> told = done.stream()
                            .filter(result -> tells(round.half(), result))
                            .map(Result::state)
                            .toList();
                    return evidence.of(
                                    plan.organisation(),
                                    counted.stream().map(MeasureState::id).toList(),
                                    told.stream().map(ResultState::id).toList(),
                                    round.state().id())
                            .chain(proof -> scores.of(plan.organisation(), plan.basisFiscalYear())
                                    .map(score -> snapshot(plan, round, score, counted, told, proof, said, at)));
                }));
    }

    /** The whole year tells of both halves. */
    private static boolean tells(Half half, Result result) {
        return half == Half.M12 || result.half() == half;
    }

    private static RoundSnapshot snapshot(
            Plan plan,
            Round round,
            @Nullable JsonNode score,
            List<MeasureState> measures,
            List<ResultState> results,
            List<JsonNode> evidence,
            Map<UUID, Standing> said,
            Instant at) {
        FiscalYear year = new FiscalYear(plan.fiscalYear());
        LocalDate end = round.half().to(year);
        return new RoundSnapshot(
                plan.id(),
                plan.organisation(),
                plan.fiscalYear(),
                plan.basisFiscalYear(),
                round.half(),
                round.half().from(year),
                end,
                at,
                score,
                plan.issues(),
                measures,
                measures.stream()
                        .map(measure -> said.getOrDefault(
                                measure.id(), new Standing(measure.id(), standing(measure, end), null)))
                        .toList(),
                results,
                evidence);
    }

    /** As the measure itself tells it; what is due after the period is not yet due. */
    static MeasureStanding standing(MeasureState measure, LocalDate end) {
        if (measure.status() == MeasureStatus.COMPLETED) {
            return MeasureStanding.DONE;
        }
        if (measure.status() == MeasureStatus.IN_PROGRESS) {
            return MeasureStanding.IN_PROGRESS;
        }
        boolean later = measure.due() != null
                && measure.due().date() != null
                && measure.due().date().isAfter(end);
        return later ? MeasureStanding.NOT_DUE : MeasureStanding.NOT_DONE;
    }
}
