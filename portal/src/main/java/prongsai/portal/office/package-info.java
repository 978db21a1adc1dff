/** An office in a year: what stands above all its pages, and the page that everybody may see. */
@NullMarked
package prongsai.portal.office;

import org.jspecify.annotations.NullMarked;
