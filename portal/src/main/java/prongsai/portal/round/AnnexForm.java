package prongsai.portal.round;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.Plan;
import prongsai.portal.api.RoundsClient.AnnexWords;
import prongsai.portal.api.RoundsClient.PointWords;
import prongsai.portal.forms.Ids;

/** An annex as it is typed: a title and points, two lists of one length for their words and for the evidence that shows them. */
class AnnexForm {
    private static final int EMPTY_ONES = 3;

    @RestForm("title")
    @Nullable
    String title;

    @RestForm("point")
    @Nullable
    List<String> words;

    @RestForm("shown")
    @Nullable
    List<String> shown;

    @RestForm("tag")
    @Nullable
    String tag;

    @RestForm("once")
    @Nullable
    String once;

    static AnnexForm empty() {
        AnnexForm form = new AnnexForm();
        form.once = UUID.randomUUID().toString();
        return form;
    }

    static AnnexForm of(Plan.Annex annex, String tag) {
        AnnexForm form = new AnnexForm();
        form.title = annex.title();
        form.words = annex.points().stream().map(Plan.Point::text).toList();
        form.shown = annex.points().stream()
                .map(point -> point.evidence().stream().map(UUID::toString).collect(Collectors.joining(",")))
                .toList();
        form.tag = tag;
        return form;
    }

    /** For the service; points without words are left out. */
    AnnexWords words() {
        return new AnnexWords(
                title(),
                points().stream()
                        .filter(point -> !point.text().isBlank())
                        .map(point -> new PointWords(point.text(), ids(point.shown())))
                        .toList());
    }

    private static List<UUID> ids(String typed) {
        return Arrays.stream(typed.split(",", -1))
                .filter(id -> !id.isBlank())
                .map(Ids::of)
                .toList();
    }

    /** A point; {@code shown} holds the ids of its evidence with commas between. */
    record Point(String text, String shown) {}

    List<Point> points() {
        List<Point> points = new ArrayList<>();
        List<String> typed = Objects.requireNonNullElse(words, List.of());
        for (int i = 0; i < typed.size(); i++) {
            points.add(new Point(typed.get(i), shown == null || i >= shown.size() ? "" : shown.get(i)));
        }
        return points;
    }

    /** Those that are there, and some empty ones to go on with. */
    public List<Point> fields() {
        List<Point> fields = new ArrayList<>(points());
        for (int i = 0; i < EMPTY_ONES; i++) {
            fields.add(new Point("", ""));
        }
        return fields;
    }

    public String title() {
        return Objects.requireNonNullElse(title, "");
    }

    public String tag() {
        return Objects.requireNonNullElse(tag, "");
    }

    public String once() {
        return Objects.requireNonNullElse(once, "");
    }
}
