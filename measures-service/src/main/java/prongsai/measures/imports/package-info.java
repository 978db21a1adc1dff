/**
 * A plan that exists on paper gets in: an official table in a Word document (3, 4, 5 or 8 columns) or a filled form in Excel.
 * The file becomes tables ({@link Paper}), the tables logical rows ({@link PaperGroup}), these what was understood ({@link
 * UnderstoodRow}), and that, read again by a person, additions to the plan. Every step but the last is pure. What was repaired,
 * assumed or not understood is told beside its row; nothing that stands in the plan is changed by it.
 */
@NullMarked
package prongsai.measures.imports;

import org.jspecify.annotations.NullMarked;
