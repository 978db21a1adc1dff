package prongsai.portal.round;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.Plan;
import prongsai.portal.api.RoundsClient.AnnexWords;
import prongsai.portal.api.RoundsClient.PointWords;

/** An annex as it is typed: a title, and a point on each line. */
class AnnexForm {
    @RestForm("title")
    @Nullable
    String title;

    @RestForm("points")
    @Nullable
    String points;

    @RestForm("once")
    @Nullable
    String once;

    static AnnexForm empty() {
        AnnexForm form = new AnnexForm();
        form.once = UUID.randomUUID().toString();
        return form;
    }

    static AnnexForm of(Plan.Annex annex) {
        AnnexForm form = new AnnexForm();
        form.title = annex.title();
        form.points = annex.points().stream().map(Plan.Point::text).collect(Collectors.joining("\n"));
        return form;
    }

    /** What shows a point stays with the point at its place. */
    AnnexWords words(Plan.@Nullable Annex before) {
        List<String> lines = Arrays.stream(points().split("\\R", -1))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return new AnnexWords(
                title(),
                IntStream.range(0, lines.size())
                        .mapToObj(place -> new PointWords(lines.get(place), shown(before, place)))
                        .toList());
    }

    private static List<UUID> shown(Plan.@Nullable Annex before, int place) {
        return before == null || place >= before.points().size()
                ? List.of()
                : before.points().get(place).evidence();
    }

    public String title() {
        return Objects.requireNonNullElse(title, "");
    }

    public String points() {
        return Objects.requireNonNullElse(points, "");
    }

    public String once() {
        return Objects.requireNonNullElse(once, "");
    }
}
