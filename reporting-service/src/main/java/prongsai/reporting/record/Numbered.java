package prongsai.reporting.record;

/** Something read of a record, with the number the record stands at. */
public record Numbered<T>(long seq, T what) {}
