package prongsai.evidence.disclosure;

/** Where a disclosure stands; the first that holds. */
public enum Readiness {
    /** No address is named. */
    MISSING,
    /** An element is not present, a format does not count, or it is not said when it was published. */
    INCOMPLETE,
    /** An address leads nowhere, or to no public place. */
    LINK_DEAD,
    /** Complete, and not approved since it was last changed. */
    WAITING_FOR_APPROVAL,
    READY
}
