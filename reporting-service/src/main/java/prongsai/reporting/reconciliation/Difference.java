package prongsai.reporting.reconciliation;

import org.jspecify.annotations.Nullable;

/**
 * What the read model knows otherwise than its owner has it.
 *
 * @param organisation its code; the scope, of a questionnaire
 * @param kind of aggregate, {@code measure}
 * @param owner the service that owns it
 * @param owned how many the owner has
 * @param known how many the read model has
 * @param why {@code MISSING} fewer here, {@code SURPLUS} more here, {@code OTHER_VERSIONS} as many, but not the same states
 */
public record Difference(String organisation, String kind, String owner, long owned, long known, Why why) {
    /** How they differ. */
    public enum Why {
        MISSING,
        SURPLUS,
        OTHER_VERSIONS
    }

    static Difference of(String organisation, String kind, String owner, Counted owned, Counted known) {
        Why why = owned.count() > known.count()
                ? Why.MISSING
                : owned.count() < known.count() ? Why.SURPLUS : Why.OTHER_VERSIONS;
        return new Difference(organisation, kind, owner, owned.count(), known.count(), why);
    }

    /** How many of a kind, and the digest over them. */
    record Counted(long count, String digest) {
        static final Counted NONE = new Counted(0, "0");

        static Counted of(@Nullable Counted one) {
            return one == null ? NONE : one;
        }
    }
}
