/**
 * The centre's book: all offices of one fiscal year of plans (Buddhist Era), read from one snapshot, as a workbook to filter and
 * as a paper with charts.
 */
@NullMarked
package prongsai.reporting.book;

import org.jspecify.annotations.NullMarked;
