package prongsai.measures.round;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import prongsai.measures.evidence.KnownEvidence;
import prongsai.measures.measure.Measure;
import prongsai.measures.measure.MeasureStatus;
import prongsai.measures.measure.Measures;
import prongsai.measures.measure.Tick;
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

/** Gathers what a round says: to be looked over, and to be frozen when it is submitted, then while the plan is held. */
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

    Uni<RoundSnapshot> of(Plan plan, Round round, Instant at, Scope scope) {
        return measures.ofPlan(plan.id(), scope)
                .chain(all -> results.ofPlan(plan.id(), scope).chain(done -> {
                    List<Measure> counted = all.stream().filter(Measure::counts).toList();
                    List<ResultState> told = done.stream()
                            .filter(result -> tells(round.half(), result))
                            .map(Result::state)
                            .toList();
                    return evidence.of(
                                    plan.organisation(),
                                    counted.stream().map(Measure::id).toList(),
                                    told.stream().map(ResultState::id).toList(),
                                    round.id(),
                                    ofAnnexes(round))
                            .chain(proof -> scores.of(plan.organisation(), plan.basisFiscalYear())
                                    .map(score -> snapshot(plan, round, score, counted, told, proof, at)));
                }));
    }

    /** The whole year tells of both halves. */
    private static boolean tells(Half half, Result result) {
        return half == Half.M12 || result.half() == half;
    }

    private static List<UUID> ofAnnexes(Round round) {
        return round.annexes().stream()
                .flatMap(annex -> annex.points().stream())
                .flatMap(point -> point.evidence().stream())
                .distinct()
                .toList();
    }

    private static RoundSnapshot snapshot(
            Plan plan,
            Round round,
            @Nullable JsonNode score,
            List<Measure> measures,
            List<ResultState> results,
            List<JsonNode> evidence,
            Instant at) {
        RoundDates dates = round.dates();
        Map<UUID, Standing> said = round.said().stream().collect(Collectors.toMap(Standing::measure, one -> one));
        return new RoundSnapshot(
                plan.id(),
                plan.organisation(),
                plan.fiscalYear(),
                plan.basisFiscalYear(),
                round.half(),
                dates.periodFrom(),
                dates.periodTo(),
                at,
                score,
                plan.issues(),
                measures.stream().map(Measure::reported).toList(),
                measures.stream()
                        .map(measure -> said.getOrDefault(
                                measure.id(), new Standing(measure.id(), standing(measure, dates), null)))
                        .toList(),
                results,
                evidence,
                plan.indicatorNotes(),
                round.annexes());
    }

    /**
     * As the measure itself tells it. What is due after the period only is not yet due, and what was not understood is due with
     * the year; a recurring measure is done when
     * each of its days in the period is ticked.
     */
    static MeasureStanding standing(Measure measure, RoundDates dates) {
        if (measure.status() == MeasureStatus.COMPLETED) {
            return MeasureStanding.DONE;
        }
        List<LocalDate> days = measure.occurrences();
        List<LocalDate> dueSoFar =
                days.stream().filter(day -> !day.isAfter(dates.periodTo())).toList();
        Set<LocalDate> ticked = measure.ticks().stream().map(Tick::date).collect(Collectors.toSet());
        if (!dueSoFar.isEmpty() && ticked.containsAll(dueSoFar)) {
            return MeasureStanding.DONE;
        }
        if (measure.status() == MeasureStatus.IN_PROGRESS) {
            return MeasureStanding.IN_PROGRESS;
        }
        boolean endsTheYear = !dates.periodTo().isBefore(new FiscalYear(measure.fiscalYear()).last());
        boolean due = days.isEmpty() ? endsTheYear : !dueSoFar.isEmpty();
        return due ? MeasureStanding.NOT_DONE : MeasureStanding.NOT_DUE;
    }
}
