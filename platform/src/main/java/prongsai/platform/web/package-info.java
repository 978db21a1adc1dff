/** What holds for every answer, and what must be known before an address that somebody else has named is asked. */
@NullMarked
package prongsai.platform.web;

import org.jspecify.annotations.NullMarked;
