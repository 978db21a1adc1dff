package prongsai.measures.measure;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import prongsai.platform.store.JsonColumn;

/**
 * One entry of a measure's history.
 *
 * @param on the day it is about
 * @param at when it was written down
 * @param by user id of who wrote it
 */
public record Progress(
        MeasureStatus status, int percent, @Nullable String note, LocalDate on, Instant at, String by) {
    Progress withoutNote() {
        return new Progress(status, percent, null, on, at, by);
    }

    /** A history as a column. */
    @Converter
    @Immutable
    static class Column extends JsonColumn<List<Progress>> {
        Column() {
            super(new TypeReference<>() {});
        }
    }
}
