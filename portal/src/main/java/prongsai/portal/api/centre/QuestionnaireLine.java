package prongsai.portal.api.centre;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A revision of a year's questionnaire in the list of all; {@code fiscalYear} in the Buddhist Era. */
public record QuestionnaireLine(
        int fiscalYear, String scope, int revision, String status, String completeness, List<String> missing) {
    /** A page of them. */
    public record Some(
            List<QuestionnaireLine> items, @Nullable String next) {}

    /** How one differs from another. */
    public record Diff(Side from, Side to, List<Difference> differences) {}

    /** Which one stands on a side. */
    public record Side(int fiscalYear, String scope, int revision, String status) {}

    /**
     * One difference.
     *
     * @param what the entry, as {@code item I4}
     * @param field nothing where the whole entry came or went
     */
    public record Difference(
            String what,
            String kind,
            @Nullable String field,
            @Nullable String from,
            @Nullable String to) {}
}
