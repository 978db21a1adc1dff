/**
 * How a paper is set: what it says as {@link prongsai.reporting.paper.Paper blocks and tables}, and the three forms it is had
 * in: Word, PDF and a workbook. What an official paper says stands in {@code prongsai.reporting.document}.
 */
@NullMarked
package prongsai.reporting.paper;

import org.jspecify.annotations.NullMarked;
