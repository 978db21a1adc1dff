/**
 * What is frozen: the snapshots of submitted rounds and published plans under their hashes, which papers bear with a QR code,
 * and whether a paper in somebody's hand is one of them and the latest.
 */
@NullMarked
package prongsai.reporting.verify;

import org.jspecify.annotations.NullMarked;
