package prongsai.evidence.disclosure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was taken over from an earlier fiscal year (Buddhist Era), and what was not and why. */
record CopyView(int from, int fiscalYear, List<Copied> copied, List<NotCopied> notCopied) {
    /** The code in the earlier year and in this one. */
    record Copied(String from, String to) {}

    /**
     * An item of this year that stays empty.
     *
     * @param from the code in the earlier year; null where there is none, or more than one
     */
    record NotCopied(@Nullable String from, String to, Why why) {}

    /** Why an item was left as it is. */
    enum Why {
        /** Something was said of it already. */
        ALREADY_WRITTEN,
        /** It answers no item of the earlier year. */
        NO_COUNTERPART,
        /** It answers several items of the earlier year: somebody has to choose. */
        SEVERAL_COUNTERPARTS,
        /** Nothing was said of the earlier item. */
        NOTHING_THERE
    }
}
