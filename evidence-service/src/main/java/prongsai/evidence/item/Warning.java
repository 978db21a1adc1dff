package prongsai.evidence.item;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import prongsai.platform.store.JsonColumn;
import prongsai.platform.time.FiscalYear;

/** What is doubtful about a piece of evidence; it stands all the same. */
public enum Warning {
    /** Taken before or after every fiscal year of the plans it belongs to. */
    TAKEN_OUTSIDE_FISCAL_YEAR,
    /** Taken on a day that has not come yet in Bangkok. */
    TAKEN_IN_THE_FUTURE;

    static List<Warning> about(@Nullable LocalDate takenOn, Set<Integer> fiscalYears, LocalDate today) {
        List<Warning> warnings = new ArrayList<>();
        if (takenOn == null) {
            return warnings;
        }
        if (fiscalYears.stream().noneMatch(year -> new FiscalYear(year).contains(takenOn))) {
            warnings.add(TAKEN_OUTSIDE_FISCAL_YEAR);
        }
        if (takenOn.isAfter(today)) {
            warnings.add(TAKEN_IN_THE_FUTURE);
        }
        return warnings;
    }

    @Converter
    static class Column extends JsonColumn<List<Warning>> {
        Column() {
            super(new TypeReference<>() {});
        }
    }
}
