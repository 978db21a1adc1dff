package prongsai.evidence.disclosure;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;
import prongsai.platform.store.JsonColumn;

/** Something that must be found in what is published, and whether it is. */
public record Element(String name, boolean present) {
    @Converter
    @Immutable
    static class Column extends JsonColumn<List<Element>> {
        Column() {
            super(new TypeReference<>() {});
        }
    }
}
