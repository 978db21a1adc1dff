package prongsai.portal.api.centre;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A page of the standard measures that the centre keeps. */
public record StandardMeasures(
        List<StandardMeasure> items, @Nullable String next) {
    /**
     * One of them.
     *
     * @param used how many plans have ever taken it over
     * @param effect what became of the scores afterwards; nothing where nothing can be said yet
     */
    public record StandardMeasure(
            UUID id,
            List<Item> items,
            @Nullable Integer indicator,
            String activity,
            List<Words> outputs,
            List<Words> awareness,
            @Nullable Words due,
            @Nullable Words responsible,
            @Nullable Words followUp,
            @Nullable String note,
            boolean retired,
            int used,
            @Nullable Effect effect) {}

    /** An item of a year's questionnaire (Buddhist Era). */
    public record Item(int fiscalYear, String code) {}

    /** What was typed. */
    public record Words(@Nullable String text) {}

    /** The mean change of the scores, over so many organisations. */
    public record Effect(BigDecimal change, int organisations) {}

    /** One as it is typed; texts are understood by the service. */
    public record Typed(
            List<Item> items,
            @Nullable Integer indicator,
            String activity,
            List<String> outputs,
            List<String> awareness,
            @Nullable String due,
            @Nullable String responsible,
            @Nullable String followUp,
            @Nullable String note) {}
}
