package prongsai.measures.round;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import prongsai.platform.store.JsonColumn;

/** A section of a report beside its table, such as what was done for a city-wide campaign: a title and numbered points. */
public record Annex(UUID id, String title, List<Point> points) {
    /**
     * One point.
     *
     * @param evidence ids of the photos, documents and links that show it
     */
    public record Point(String text, List<UUID> evidence) {}

    /** With those pieces of evidence only that may be shown. */
    Annex showing(Set<String> shown) {
        return new Annex(
                id,
                title,
                points.stream()
                        .map(point -> new Point(
                                point.text(),
                                point.evidence().stream()
                                        .filter(piece -> shown.contains(piece.toString()))
                                        .toList()))
                        .toList());
    }

    /** Characters of its title and points. */
    int length() {
        return title.length()
                + points.stream().mapToInt(point -> point.text().length()).sum();
    }

    /** The annexes of a round as a column. */
    @Converter
    @Immutable
    static class Column extends JsonColumn<List<Annex>> {
        Column() {
            super(new TypeReference<>() {});
        }
    }
}
