/** What every service of Prongsai shares. One package a concern; nothing here knows a district's work. */
@NullMarked
package prongsai.platform;

import org.jspecify.annotations.NullMarked;
