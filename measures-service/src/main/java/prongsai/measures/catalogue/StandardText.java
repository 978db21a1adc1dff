package prongsai.measures.catalogue;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import prongsai.measures.plan.PlanIssue.ItemOfYear;
import prongsai.platform.store.JsonColumn;
import prongsai.platform.thai.Awareness;
import prongsai.platform.thai.FollowUp;
import prongsai.platform.thai.Output;
import prongsai.platform.thai.Responsible;

/**
 * What the catalogue says of a standard measure.
 *
 * @param items the items it is for; an item of another year that asks the same is meant too
 * @param indicator the indicator it is for; null where it is for items only
 * @param due the day of each year by which it is to be done, without a year: "๓๐ มี.ค."; or how often: "ทุกเดือน"
 * @param note for those who choose: what it is good for, what it needs
 */
public record StandardText(
        List<ItemOfYear> items,
        @Nullable Integer indicator,
        String activity,
        List<Output> outputs,
        List<Awareness> awareness,
        @Nullable String due,
        @Nullable Responsible responsible,
        @Nullable FollowUp followUp,
        @Nullable String note) {

    @Converter
    @Immutable
    static class Items extends JsonColumn<List<ItemOfYear>> {
        Items() {
            super(new TypeReference<>() {});
        }
    }
}
