package prongsai.reporting.status;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The work of the sections (ฝ่าย), over all organisations asked for.
 *
 * @param fiscalYear of the plans, Buddhist Era
 */
record SectionsView(int fiscalYear, List<Section> sections) {
    /**
     * One section: the measures it leads or supports. What every section carries out counts for each; so the sections' sums are
     * more than the city's.
     *
     * @param section its code; {@code ALL} for what every section carries out where the sections are not known; null for
     *     measures that name none
     * @param percent the mean of the measures' progress, rounded down
     */
    record Section(
            @Nullable String section, long organisations, long measures, long completed, long overdue, int percent) {}
}
