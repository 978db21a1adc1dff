package prongsai.measures.round;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.UUID;
import prongsai.platform.store.JsonColumn;

/** A section of a report beside its table, such as what was done for a city-wide campaign: a title and numbered points. */
public record Annex(UUID id, String title, List<Point> points) {
    /**
     * One point.
     *
     * @param evidence ids of the photos, documents and links that show it
     */
    public record Point(String text, List<UUID> evidence) {}

    /** The annexes of a round as a column. */
    @Converter
    static class Column extends JsonColumn<List<Annex>> {
        Column() {
            super(new TypeReference<>() {});
        }
    }
}
