package prongsai.portal.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The work of the sections (ฝ่าย) over all organisations asked for; {@code fiscalYear} of the plans, Buddhist Era. */
public record CitySections(int fiscalYear, List<Section> sections) {
    /**
     * One section.
     *
     * @param section its code; {@code ALL} for what every section carries out, nothing for measures that name none
     * @param percent the mean of the measures' progress
     */
    public record Section(
            @Nullable String section, int organisations, int measures, int completed, int overdue, int percent) {}
}
