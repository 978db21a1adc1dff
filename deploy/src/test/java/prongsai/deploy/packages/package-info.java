/** What operators install: chart, compose file and systemd units say the same as the launcher, and only what their readers know. */
@NullMarked
package prongsai.deploy.packages;

import org.jspecify.annotations.NullMarked;
