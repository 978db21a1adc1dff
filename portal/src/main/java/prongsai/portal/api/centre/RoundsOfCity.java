package prongsai.portal.api.centre;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How far each organisation's plan, half-year rounds and gift returns are in a fiscal year (Buddhist Era). */
public record RoundsOfCity(
        int fiscalYear,
        List<Office> organisations,
        @Nullable String next) {
    /** One organisation; {@code rounds} and {@code giftReturns} map {@code M6} and {@code M12} to a state, or to nothing. */
    public record Office(
            String organisation,
            String nameTh,
            @Nullable String nameEn,
            @Nullable String group,
            Plan plan,
            Map<String, @Nullable String> rounds,
            Map<String, @Nullable String> giftReturns) {}

    /** The plan; its state is nothing where there is none. */
    public record Plan(@Nullable String status, int issues, int measures, int completed) {}
}
