package prongsai.portal.centre.frameworks;

import org.jspecify.annotations.Nullable;
import prongsai.portal.api.centre.QuestionnaireLine.Difference;

/** A difference with its entry taken apart: {@code item I4} is the item called {@code I4}. */
record DiffLine(
        String entry,
        String code,
        String kind,
        @Nullable String field,
        @Nullable String from,
        @Nullable String to) {
    static DiffLine of(Difference one) {
        int space = one.what().lastIndexOf(' ');
        return new DiffLine(
                space < 0 ? one.what() : one.what().substring(0, space),
                space < 0 ? "" : one.what().substring(space + 1),
                one.kind(),
                one.field(),
                one.from(),
                one.to());
    }

    /** Whether the values are codes that the page has words for. */
    public boolean isCompleteness() {
        return "completeness".equals(field);
    }
}
