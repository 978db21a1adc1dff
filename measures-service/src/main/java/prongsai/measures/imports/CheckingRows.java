package prongsai.measures.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import prongsai.measures.imports.Finding.Collected;
import prongsai.measures.imports.UnderstoodRow.UnderstoodMeasure;
import prongsai.measures.imports.UnderstoodRow.UnderstoodResult;

/** Rejects what a plan could not take, with the same limits that hold where it is typed. */
final class CheckingRows {
    private static final int ISSUE = 4000;
    private static final int ACTIVITY = 8000;
    private static final int POINT = 2000;
    private static final int POINTS = 50;
    private static final int RESULT = 20000;
    private static final int MANY = 100;

    private CheckingRows() {}

    static void check(List<UnderstoodRow> rows, Collected findings) {
        Set<Integer> refs = new HashSet<>();
        for (UnderstoodRow row : rows) {
            row.measures().forEach(measure -> {
                if (!refs.add(measure.ref())) {
                    findings.reject(row.row(), "measure-number-twice", measure.ref());
                }
            });
        }
        for (UnderstoodRow row : rows) {
            check(row, refs, findings);
        }
    }

    private static void check(UnderstoodRow row, Set<Integer> refs, Collected findings) {
        boolean hasIssue = row.issue() != null || !row.items().isEmpty();
        if (hasIssue && (row.indicator() < 1 || row.indicator() > 99)) {
            findings.reject(row.row(), "no-indicator");
        }
        if (row.issue() != null && row.issue().length() > ISSUE) {
            findings.reject(row.row(), "too-long", ISSUE);
        }
        if (row.items().size() > MANY) {
            findings.reject(row.row(), "too-many-items", MANY);
        }
        row.measures().forEach(measure -> check(row.row(), measure, findings));
        for (UnderstoodResult result : row.results()) {
            if (result.text().length() > RESULT) {
                findings.reject(row.row(), "too-long", RESULT);
            }
            unknown(row.row(), result.measures(), refs, findings);
        }
        unknown(row.row(), row.answeredBy(), refs, findings);
    }

    private static void unknown(int row, List<Integer> named, Set<Integer> refs, Collected findings) {
        named.stream()
                .filter(ref -> !refs.contains(ref))
                .forEach(ref -> findings.reject(row, "measure-number-unknown", ref));
    }

    private static void check(int row, UnderstoodMeasure measure, Collected findings) {
        if (measure.activity().isBlank()) {
            findings.reject(row, "measure-empty");
        }
        if (measure.activity().length() > ACTIVITY) {
            findings.reject(row, "too-long", ACTIVITY);
        }
        boolean longPoint = measure.outputs().stream()
                        .anyMatch(one -> one.text().length() > POINT)
                || measure.awareness().stream().anyMatch(one -> one.text().length() > POINT)
                || (measure.due() != null && measure.due().text().length() > POINT)
                || (measure.responsible() != null
                        && measure.responsible().text().length() > POINT)
                || (measure.followUp() != null && measure.followUp().text().length() > POINT);
        if (longPoint) {
            findings.reject(row, "too-long", POINT);
        }
        if (measure.outputs().size() > POINTS || measure.awareness().size() > POINTS) {
            findings.reject(row, "too-many-points", POINTS);
        }
    }
}
