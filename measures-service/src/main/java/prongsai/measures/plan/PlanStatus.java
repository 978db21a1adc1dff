package prongsai.measures.plan;

/** Where a plan stands. */
public enum PlanStatus {
    DRAFT,
    SUBMITTED,
    APPROVED,
    RETURNED,
    AMENDED
}
