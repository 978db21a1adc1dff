package prongsai.measures.plan;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;
import prongsai.platform.store.JsonColumn;

/** What is said of an indicator that has no issue. */
public record IndicatorNote(int indicator, String note) {
    /** The notes of a plan as a column. */
    @Converter
    @Immutable
    static class Column extends JsonColumn<List<IndicatorNote>> {
        Column() {
            super(new TypeReference<>() {});
        }
    }
}
