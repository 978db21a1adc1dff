package prongsai.measures.plan;

/** From which items of the scores a plan is drafted; one at 100 is never among them. */
public enum DraftBasis {
    /** The lowest of each instrument. */
    WEAKEST,
    /** Those that did not pass. */
    BELOW_THRESHOLD,
    /** Both. */
    WEAKEST_AND_BELOW,
    /** Every item that could still rise. */
    ALL
}
