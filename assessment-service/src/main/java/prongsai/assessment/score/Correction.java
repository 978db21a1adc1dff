package prongsai.assessment.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a publication changed against the one before.
 *
 * @param what {@code total}, {@code grade}, {@code instrument IIT}, {@code indicator 9}, {@code sub-indicator 9.1}, {@code
 *     part EIT-1}, {@code item I4}
 * @param from what was public before; null where there was nothing
 * @param to what is public now
 */
record Correction(
        String what, @Nullable String from, @Nullable String to) {
    /** In the order from the total down to the items; empty where nothing was public before. */
    static List<Correction> between(@Nullable Scores before, Scores after) {
        if (before == null) {
            return List.of();
        }
        Map<String, @Nullable Object> was = figures(before);
        Map<String, @Nullable Object> is = figures(after);
        List<Correction> corrections = new ArrayList<>();
        is.forEach((what, to) -> {
            Object from = was.get(what);
            if (!Objects.equals(from, to)) {
                corrections.add(new Correction(what, text(from), text(to)));
            }
        });
        was.forEach((what, from) -> {
            if (from != null && !is.containsKey(what)) {
                corrections.add(new Correction(what, text(from), null));
            }
        });
        return corrections;
    }

    private static Map<String, @Nullable Object> figures(Scores scores) {
        Map<String, @Nullable Object> figures = new LinkedHashMap<>();
        figures.put("total", scores.total());
        figures.put("grade", scores.grade());
        scores.instruments().forEach(one -> figures.put("instrument " + one.code(), one.score()));
        scores.partsOrNone().forEach(one -> figures.put("part " + one.code(), one.score()));
        scores.indicators().forEach(one -> figures.put("indicator " + one.number(), one.score()));
        scores.subIndicators().forEach(one -> figures.put("sub-indicator " + one.code(), one.score()));
        scores.items().forEach(one -> figures.put("item " + one.code(), one.score()));
        return figures;
    }

    private static @Nullable String text(@Nullable Object figure) {
        return figure == null ? null : figure.toString();
    }
}
