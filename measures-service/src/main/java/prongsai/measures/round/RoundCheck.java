package prongsai.measures.round;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import prongsai.measures.measure.MeasureEvent.MeasureState;
import prongsai.measures.measure.MeasureStatus;
import prongsai.measures.measure.Occurrences;
import prongsai.measures.measure.Progress;
import prongsai.measures.measure.Tick;
import prongsai.measures.plan.IndicatorNote;
import prongsai.measures.plan.PlanIssue;
import prongsai.measures.result.ResultEvent.ResultState;
import prongsai.measures.round.Finding.Kind;
import prongsai.measures.round.RoundSnapshot.MeasureStanding;
import prongsai.measures.round.RoundSnapshot.Standing;
import prongsai.platform.thai.ThaiDates;
import prongsai.platform.time.FiscalYear;

/**
 * Looks a round over before it is submitted, for what software can see of the defects that real papers have (DOMAIN.md 5.4):
 * measures without a result, results without evidence, evidence from outside the period, another district's name left in a
 * copied text, results that only repeat the measure. Only what is due in the period is asked for.
 */
final class RoundCheck {
    private final RoundSnapshot round;
    private final Map<String, String> otherNames;
    private final Map<UUID, MeasureState> measures;
    private final Map<UUID, Standing> standings;
    private final LocalDate today;
    private final List<Finding> found = new ArrayList<>();

    /**
     * @param round what would be frozen now
     * @param otherNames names of other organisations that stand somewhere in the texts, as they would be written there
     * @param today in Bangkok
     */
    RoundCheck(RoundSnapshot round, Set<String> otherNames, LocalDate today) {
        this.round = round;
        this.otherNames = otherNames.stream().collect(Collectors.toMap(SameWords::squeezed, name -> name, (a, b) -> a));
        this.measures = round.measures().stream().collect(Collectors.toMap(MeasureState::id, one -> one));
        this.standings = round.standings().stream().collect(Collectors.toMap(Standing::measure, one -> one));
        this.today = today;
    }

    List<Finding> findings(Set<Integer> indicators) {
        round.measures().forEach(this::measure);
        round.results().forEach(this::result);
        round.evidence().forEach(this::evidence);
        annexes().forEach(this::annex);
        issuesOf(indicators);
        return found;
    }

    private void measure(MeasureState measure) {
        String where = "/measures/" + measure.id();
        names(where, measure.activity());
        if (dueInPeriod(measure)) {
            Standing standing = Objects.requireNonNull(standings.get(measure.id()));
            due(measure, standing, where);
        }
        completedOn(measure)
                .filter(day -> day.isAfter(round.periodTo()))
                .ifPresent(day -> add(Kind.DONE_AFTER_PERIOD, where, measure.number(), printed(day)));
    }

    private void due(MeasureState measure, Standing standing, String where) {
        boolean explained = standing.reason() != null && !standing.reason().isBlank();
        boolean notDone = standing.status() == MeasureStanding.NOT_DONE;
        if (notDone && !explained) {
            add(Kind.NOT_DONE_WITHOUT_REASON, where, measure.number());
        }
        boolean told = round.results().stream().anyMatch(one -> one.measures().contains(measure.id()));
        if (!told && !(notDone && explained)) {
            add(Kind.MEASURE_WITHOUT_RESULT, where, measure.number());
        }
        long missed = missedDays(measure);
        if (missed > 0 && measure.status() != MeasureStatus.COMPLETED) {
            add(Kind.DAYS_NOT_TICKED, where, measure.number(), missed);
        }
    }

    /** What was not understood is due with the year. */
    private boolean dueInPeriod(MeasureState measure) {
        List<LocalDate> days = days(measure);
        return days.isEmpty()
                ? !round.periodTo().isBefore(new FiscalYear(round.fiscalYear()).last())
                : !days.get(0).isAfter(round.periodTo());
    }

    private long missedDays(MeasureState measure) {
        List<LocalDate> days = days(measure);
        Set<LocalDate> ticked = Objects.requireNonNullElse(measure.ticks(), List.<Tick>of()).stream()
                .map(Tick::date)
                .collect(Collectors.toSet());
        return days.size() < 2
                ? 0
                : days.stream()
                        .filter(day -> !day.isAfter(round.periodTo()) && day.isBefore(today) && !ticked.contains(day))
                        .count();
    }

    private static List<LocalDate> days(MeasureState measure) {
        return Occurrences.of(measure.due(), new FiscalYear(measure.fiscalYear()));
    }

    private static Optional<LocalDate> completedOn(MeasureState measure) {
        return measure.status() == MeasureStatus.COMPLETED
                ? measure.history().stream()
                        .filter(entry -> entry.status() == MeasureStatus.COMPLETED)
                        .map(Progress::on)
                        .reduce((earlier, later) -> later)
                : Optional.empty();
    }

    private void result(ResultState result) {
        String where = "/results/" + result.id();
        names(where, result.text());
        boolean proven = round.evidence().stream()
                .anyMatch(piece -> attached(piece) && contains(piece.path("results"), result.id()));
        if (!proven) {
            add(Kind.RESULT_WITHOUT_EVIDENCE, where, result.number());
        }
        result.measures().stream()
                .map(measures::get)
                .filter(measure -> measure != null && SameWords.said(measure.activity(), result.text()))
                .findFirst()
                .ifPresent(measure -> add(Kind.RESULT_REPEATS_MEASURE, where, result.number(), measure.number()));
    }

    private void evidence(JsonNode piece) {
        String where = "/evidence/" + piece.path("id").asText();
        String caption = piece.path("caption").asText("");
        names(where, caption);
        if (!attached(piece)) {
            add(Kind.EVIDENCE_WITHDRAWN, where, caption);
            return;
        }
        if (piece.path("takenOn").isTextual()) {
            LocalDate taken = LocalDate.parse(piece.path("takenOn").asText());
            if (taken.isBefore(round.periodFrom()) || taken.isAfter(round.periodTo())) {
                add(Kind.EVIDENCE_OUTSIDE_PERIOD, where, caption, printed(taken));
            }
        }
        if ("DEAD".equals(piece.path("check").path("status").asText())) {
            add(Kind.DEAD_LINK, where, piece.path("url").asText(""));
        }
    }

    private void annex(Annex annex) {
        String where = "/annexes/" + annex.id();
        names(where, annex.title());
        annex.points().forEach(point -> names(where, point.text()));
        Set<String> known = round.evidence().stream()
                .filter(RoundCheck::attached)
                .map(piece -> piece.path("id").asText())
                .collect(Collectors.toSet());
        boolean missing = annex.points().stream()
                .flatMap(point -> point.evidence().stream())
                .anyMatch(id -> !known.contains(id.toString()));
        if (missing) {
            add(Kind.EVIDENCE_OF_ANNEX_MISSING, where, annex.title());
        }
    }

    private void issuesOf(Set<Integer> indicators) {
        Set<Integer> said = round.issues().stream().map(PlanIssue::indicator).collect(Collectors.toSet());
        notes().forEach(note -> said.add(note.indicator()));
        indicators.stream()
                .sorted()
                .filter(indicator -> !said.contains(indicator))
                .forEach(indicator -> add(Kind.INDICATOR_WITHOUT_ISSUES, "/indicators/" + indicator, indicator));
    }

    private List<IndicatorNote> notes() {
        return Objects.requireNonNullElse(round.indicatorNotes(), List.of());
    }

    private List<Annex> annexes() {
        return Objects.requireNonNullElse(round.annexes(), List.of());
    }

    private void names(String where, String text) {
        String squeezed = SameWords.squeezed(text);
        otherNames.forEach((name, printed) -> {
            if (squeezed.contains(name)) {
                add(Kind.OTHER_ORGANISATION_NAMED, where, printed);
            }
        });
    }

    private void add(Kind kind, String where, Object... arguments) {
        found.add(Finding.of(kind, where, arguments));
    }

    private static boolean attached(JsonNode piece) {
        return "ATTACHED".equals(piece.path("status").asText("ATTACHED"));
    }

    private static boolean contains(JsonNode ids, UUID id) {
        return StreamSupport.stream(ids.spliterator(), false)
                .anyMatch(one -> one.asText().equals(id.toString()));
    }

    private static String printed(LocalDate day) {
        return ThaiDates.shortForm(day);
    }

    /** All that people wrote in a round, for looking up which names stand in it. */
    static String texts(RoundSnapshot round) {
        List<String> texts = new ArrayList<>();
        round.measures().forEach(measure -> texts.add(measure.activity()));
        round.results().forEach(result -> texts.add(result.text()));
        round.evidence().forEach(piece -> texts.add(piece.path("caption").asText("")));
        Objects.requireNonNullElse(round.annexes(), List.<Annex>of()).forEach(annex -> {
            texts.add(annex.title());
            annex.points().forEach(point -> texts.add(point.text()));
        });
        return SameWords.squeezed(String.join("\n", texts));
    }
}
