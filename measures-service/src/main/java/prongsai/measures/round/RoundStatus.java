package prongsai.measures.round;

/** Where a round stands. */
public enum RoundStatus {
    OPEN,
    PROPOSED,
    SUBMITTED,
    ACCEPTED,
    RETURNED
}
