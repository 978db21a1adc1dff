package prongsai.evidence.intake;

/**
 * An upright rectangle of a picture, as parts of it: 0 is its left or upper edge, 1 its right or lower one.
 *
 * @param x of the left edge
 * @param y of the upper edge
 */
public record Part(double x, double y, double width, double height) {}
