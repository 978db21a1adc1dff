package prongsai.portal.work;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import prongsai.portal.api.Evidence;
import prongsai.portal.api.Measure;
import prongsai.portal.api.MeasuresClient.Comment;
import prongsai.portal.api.Plan;
import prongsai.portal.office.Office;

/**
 * A measure with all that belongs to it, as the page shows it.
 *
 * @param typed of a form that was refused, to be kept
 */
record MeasureSheet(
        Office office,
        Measure measure,
        String tag,
        Plan plan,
        List<Plan.Result> results,
        List<Evidence> evidence,
        List<Comment> comments,
        Typed typed) {
    /** What was typed in a form that was refused. */
    record Typed(String form, String text, String percent, String on) {
        static final Typed NOTHING = new Typed("", "", "", "");
    }

    /** The text of this form, if it is the one that was refused. */
    public String text(String form) {
        return typed.form().equals(form) ? typed.text() : "";
    }

    public boolean isRefused(String form) {
        return typed.form().equals(form);
    }

    public String percent() {
        return typed.percent().isEmpty() ? Integer.toString(measure.percent()) : typed.percent();
    }

    public String path() {
        return office.in("work/" + measure.id());
    }

    /** Whether who looks may take it up again. */
    public boolean canReopen() {
        return office.isWorked() && !measure.isOpen() && measure.concerns(office.ownSection());
    }

    /** Whether who looks may tell of its progress: the service says no to a section that has no part in it. */
    public boolean isWorked() {
        return office.isWorked() && !measure.status().equals("WITHDRAWN") && measure.concerns(office.ownSection());
    }

    public List<Plan.Issue> issues() {
        return plan.issues().stream()
                .filter(issue -> measure.issues().contains(issue.id()))
                .toList();
    }

    /** Rounds to which something can still be written. */
    public List<Plan.Round> openRounds() {
        return plan.rounds().stream().filter(round -> !round.isFrozen()).toList();
    }

    /** What proves the measure itself and none of its results. */
    public List<Evidence> ofMeasure() {
        return evidence.stream()
                .filter(piece ->
                        results.stream().noneMatch(result -> piece.results().contains(result.id())))
                .toList();
    }

    public List<Evidence> of(UUID result) {
        return evidence.stream()
                .filter(piece -> piece.results().contains(result))
                .toList();
    }

    public boolean isFrozen(Plan.Result result) {
        return plan.rounds().stream().anyMatch(round -> round.round().equals(result.round()) && round.isFrozen());
    }

    public List<String> leads() {
        return measure.responsible() == null
                ? List.of()
                : Objects.requireNonNull(measure.responsible()).lead().stream()
                        .map(office::section)
                        .toList();
    }

    public String once() {
        return UUID.randomUUID().toString();
    }
}
