/** The pages in a real browser on the running system: each role's way through them, and what holds for every page. */
@NullMarked
package prongsai.deploy.pages;

import org.jspecify.annotations.NullMarked;
