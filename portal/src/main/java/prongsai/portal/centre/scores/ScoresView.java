package prongsai.portal.centre.scores;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.centre.Assessed;
import prongsai.portal.api.centre.ScoreRun;
import prongsai.portal.layout.Language;

/**
 * The scores of a year, searched.
 *
 * @param drafts how many of the year are not published as they stand
 * @param runs the newest files and publications
 */
record ScoresView(int year, List<Line> lines, int of, long drafts, String status, String text, List<ScoreRun> runs) {
    static final List<String> STATUSES = List.of("DRAFT", "BEING_CORRECTED", "PUBLISHED");

    /** One office. */
    record Line(String code, String name, Assessed.Line score) {}

    static ScoresView of(
            int year,
            List<Assessed.Line> all,
            Map<String, String> names,
            @Nullable String status,
            @Nullable String q,
            List<ScoreRun> runs,
            Language language) {
        String wanted = status != null && STATUSES.contains(status) ? status : "";
        String text = q == null ? "" : q.strip();
        List<Line> lines = all.stream()
                .map(one ->
                        new Line(one.organisation(), names.getOrDefault(one.organisation(), one.organisation()), one))
                .filter(line -> wanted.isEmpty() || line.score().status().equals(wanted))
                .filter(line -> (line.code() + " " + line.name())
                        .toLowerCase(Locale.ROOT)
                        .contains(text.toLowerCase(Locale.ROOT)))
                .sorted(Comparator.comparing(Line::name, Collator.getInstance(language.locale())))
                .toList();
        return new ScoresView(
                year,
                lines,
                all.size(),
                all.stream().filter(one -> !one.status().equals("PUBLISHED")).count(),
                wanted,
                text,
                runs);
    }

    public List<String> statuses() {
        return STATUSES;
    }

    public String csvLink() {
        return "/centre/scores.csv?year=" + year + "&status=" + status + "&q="
                + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public boolean isFiltered() {
        return !(status + text).isEmpty();
    }
}
