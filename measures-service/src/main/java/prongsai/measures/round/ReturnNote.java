package prongsai.measures.round;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;
import prongsai.platform.store.JsonColumn;

/**
 * What the centre says of one place when it gives a round back.
 *
 * @param where the place, {@code /measures/<id>}, {@code /results/<id>}, {@code /annexes/<id>} or {@code /evidence/<id>}
 */
public record ReturnNote(String where, String text) {
    /** The notes of a return as a column. */
    @Converter
    @Immutable
    static class Column extends JsonColumn<List<ReturnNote>> {
        Column() {
            super(new TypeReference<>() {});
        }
    }
}
