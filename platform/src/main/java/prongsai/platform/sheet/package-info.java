/**
 * Tables that people send and get: XLSX and CSV, row by row and never as a whole in memory. What is sent is judged by its
 * content, not by its name, and measured before it is opened; what cannot be accepted is refused with words that say what to
 * do. Everything here blocks: call it on a worker thread. A service that uses it declares {@code poi-ooxml} and {@code
 * commons-csv} itself.
 */
@NullMarked
package prongsai.platform.sheet;

import org.jspecify.annotations.NullMarked;
