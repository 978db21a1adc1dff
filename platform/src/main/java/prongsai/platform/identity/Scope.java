package prongsai.platform.identity;

import org.jspecify.annotations.Nullable;

/** Whose things may be known: those of every organisation, or of one only. An argument of every repository's finder. */
public sealed interface Scope {
    /** The only organisation's code, or null where all may be known; made for {@code (:own is null or organisation = :own)}. */
    @Nullable
    String own();

    /** Whether things of this organisation may be known. */
    default boolean covers(String organisation) {
        return own() == null || organisation.equals(own());
    }

    /**
     * For {@code (:own = '' or organisation = :own)}: empty where all may be known; for a caller bound to no organisation at
     * all what no organisation is called.
     */
    default String filter() {
        String own = own();
        return own == null ? "" : own.isEmpty() ? "-" : own;
    }

    /** Things of every organisation. */
    record Everything() implements Scope {
        @Override
        public @Nullable String own() {
            return null;
        }
    }

    /** Things of one organisation only. */
    record Only(String own) implements Scope {}
}
