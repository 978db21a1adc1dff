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
 * That a recurring measure was carried out for one of its days.
 *
 * @param date the day it was due on
 * @param on the day it was done
 * @param at when it was written down
 * @param by user id of who wrote it
 */
public record Tick(LocalDate date, LocalDate on, @Nullable String note, Instant at, String by) {
    Tick withoutNote() {
        return new Tick(date, on, null, at, by);
    }

    /** The ticks of a measure as a column. */
    @Converter
    @Immutable
    static class Column extends JsonColumn<List<Tick>> {
        Column() {
            super(new TypeReference<>() {});
        }
    }
}
