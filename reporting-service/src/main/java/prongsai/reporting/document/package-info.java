/**
 * Official papers: the half-year report as the city's centre knows it, five columns, A4 landscape, Thai digits. A submitted
 * round's paper is made of its snapshot and of nothing else; before that it bears a draft mark.
 */
@NullMarked
package prongsai.reporting.document;

import org.jspecify.annotations.NullMarked;
