package prongsai.measures.plan;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import prongsai.platform.store.JsonColumn;

/** An issue or measure of last year's plan, and what it became in this one. */
record TakenOver(UUID from, UUID to) {
    /** All of them as a column. */
    @Converter
    @Immutable
    static class Column extends JsonColumn<List<TakenOver>> {
        Column() {
            super(new TypeReference<>() {});
        }
    }
}
