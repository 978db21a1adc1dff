package prongsai.measures.round;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import prongsai.measures.measure.MeasureEvent.MeasureState;
import prongsai.measures.plan.IndicatorNote;
import prongsai.measures.plan.PlanIssue;
import prongsai.measures.plan.Publication;
import prongsai.measures.round.RoundSnapshot.MeasureStanding;
import prongsai.measures.round.RoundSnapshot.Standing;
import prongsai.platform.problem.CommonProblem;
import prongsai.platform.thai.Deadline;
import prongsai.platform.thai.Responsible;
import prongsai.platform.time.Half;

/**
 * A round as the public reads it: what was planned, done and shown, without who did it and without notes on the way. Years in
 * the Buddhist Era, days in Bangkok.
 *
 * @param hash names the snapshot; the papers' QR code carries it
 * @param total the ITA total of the basis year, where it was known then
 */
record PublicRound(
        String organisation,
        int fiscalYear,
        int basisFiscalYear,
        Half round,
        LocalDate periodFrom,
        LocalDate periodTo,
        Instant submittedAt,
        Instant publishedAt,
        String hash,
        @Nullable BigDecimal total,
        @Nullable String grade,
        List<PlanIssue> issues,
        List<PublicMeasure> measures,
        List<PublicResult> results,
        List<PublicEvidence> evidence,
        List<IndicatorNote> indicatorNotes,
        List<Annex> annexes) {
    /** A measure and how it stood at the end of the period. */
    record PublicMeasure(
            UUID id,
            int number,
            List<UUID> issues,
            String activity,
            @Nullable Deadline due,
            @Nullable Responsible responsible,
            int percent,
            @Nullable MeasureStanding standing,
            @Nullable String reason) {}

    /** What was done. */
    record PublicResult(UUID id, int number, List<UUID> measures, String text) {}

    /** A piece of evidence that the public may see; its picture is at evidence-service. */
    record PublicEvidence(
            UUID id,
            String kind,
            List<UUID> measures,
            List<UUID> results,
            int position,
            String caption,
            @Nullable String takenOn,
            @Nullable String url,
            @Nullable String sha256) {}

    /**
     * Fails with 404 while nothing is published.
     *
     * @param shown the ids of the evidence that may be shown now
     */
    static PublicRound of(Round round, Set<String> shown) {
        RoundSnapshot snapshot = round.published();
        Publication publication = round.publication();
        if (snapshot == null || publication == null) {
            throw CommonProblem.NOT_FOUND.because();
        }
        JsonNode score = snapshot.score();
        return new PublicRound(
                snapshot.organisation(),
                snapshot.fiscalYear(),
                snapshot.basisFiscalYear(),
                snapshot.round(),
                snapshot.periodFrom(),
                snapshot.periodTo(),
                snapshot.submittedAt(),
                publication.at(),
                publication.hash(),
                score == null || !score.path("total").isNumber()
                        ? null
                        : score.path("total").decimalValue(),
                score == null ? null : score.path("grade").textValue(),
                snapshot.issues(),
                snapshot.measures().stream()
                        .map(measure -> measure(measure, standing(snapshot, measure.id())))
                        .toList(),
                snapshot.results().stream()
                        .map(one -> new PublicResult(one.id(), one.number(), one.measures(), one.text()))
                        .toList(),
                snapshot.evidence().stream()
                        .filter(one -> shown.contains(one.path("id").asText()))
                        .map(PublicRound::evidence)
                        .toList(),
                Objects.requireNonNullElse(snapshot.indicatorNotes(), List.of()),
                Objects.requireNonNullElse(snapshot.annexes(), List.<Annex>of()).stream()
                        .map(annex -> annex.showing(shown))
                        .toList());
    }

    private static @Nullable Standing standing(RoundSnapshot snapshot, UUID measure) {
        return snapshot.standings().stream()
                .filter(one -> one.measure().equals(measure))
                .findFirst()
                .orElse(null);
    }

    private static PublicMeasure measure(MeasureState measure, @Nullable Standing standing) {
        return new PublicMeasure(
                measure.id(),
                measure.number(),
                measure.issues(),
                measure.activity(),
                measure.due(),
                measure.responsible(),
                measure.percent(),
                standing == null ? null : standing.status(),
                standing == null ? null : standing.reason());
    }

    private static PublicEvidence evidence(JsonNode told) {
        return new PublicEvidence(
                UUID.fromString(told.path("id").asText()),
                told.path("kind").asText(),
                ids(told.path("measures")),
                ids(told.path("results")),
                told.path("position").asInt(),
                told.path("caption").asText(""),
                told.path("takenOn").textValue(),
                told.path("url").textValue(),
                told.path("sha256").textValue());
    }

    private static List<UUID> ids(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(id -> UUID.fromString(id.asText()))
                .toList();
    }
}
