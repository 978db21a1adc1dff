package prongsai.measures.gift;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import prongsai.platform.store.JsonColumn;

/**
 * What one section says.
 *
 * @param nil that nothing was received; then there are no entries
 * @param entries one for each gift, by the keys of the year's form
 * @param by user id of who said it
 */
public record SectionReturn(
        String section,
        boolean nil,
        List<Map<String, String>> entries,
        @Nullable String note,
        Instant at,
        String by) {
    /** What the sections say as a column. */
    @Converter
    @Immutable
    static class Column extends JsonColumn<List<SectionReturn>> {
        Column() {
            super(new TypeReference<>() {});
        }
    }
}
