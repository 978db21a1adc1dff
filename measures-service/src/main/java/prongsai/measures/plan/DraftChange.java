package prongsai.measures.plan;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;
import prongsai.measures.plan.PlanIssue.ItemOfYear;
import prongsai.platform.store.JsonColumn;

/**
 * What a corrected score changed of what had been drafted.
 *
 * @param revision of the scores
 * @param added weak now, an issue was drafted
 * @param removed not weak any more, the issue nobody had touched is gone
 * @param kept not weak any more, but people have worked on the issue
 */
public record DraftChange(int revision, List<ItemOfYear> added, List<ItemOfYear> removed, List<ItemOfYear> kept) {
    boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && kept.isEmpty();
    }

    /** The changes of a plan as a column. */
    @Converter
    @Immutable
    static class Column extends JsonColumn<List<DraftChange>> {
        Column() {
            super(new TypeReference<>() {});
        }
    }
}
