package prongsai.portal.home;

import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.CityStatus;
import prongsai.portal.api.Measure;
import prongsai.portal.office.Office;

/**
 * What an office's people see first.
 *
 * @param row the year so far; nothing where the city's status does not know the office yet
 */
record HomeBoard(
        Office office, List<Task> tasks, List<Measure> late, List<Measure> near, CityStatus.@Nullable Row row) {
    private static final int SHOWN = 8;

    public List<Measure> firstLate() {
        return late.subList(0, Math.min(SHOWN, late.size()));
    }

    public boolean isQuiet() {
        return tasks.isEmpty() && late.isEmpty() && near.isEmpty();
    }
}
