package prongsai.evidence.link;

import org.jspecify.annotations.Nullable;

/** What one look at an address brought. */
sealed interface Look {
    /** Something is there for everybody. */
    record Alive(String finalUrl, @Nullable String title, String contentHash) implements Look {}

    /** Nothing is there, or not for everybody. */
    record Failed(String why) implements Look {}

    /** The address, or where it led, is no public place; nobody asked there. */
    record Refused(String why) implements Look {}

    /** The host asked to come back later; that says nothing about the link. */
    record Later(String why) implements Look {}
}
