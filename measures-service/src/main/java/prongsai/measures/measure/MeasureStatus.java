package prongsai.measures.measure;

/** How far a measure is. */
public enum MeasureStatus {
    PLANNED,
    IN_PROGRESS,
    COMPLETED,
    WITHDRAWN
}
