/**
 * What is public, for everybody to take away: published scores, and of plans and rounds the snapshots that their organisation
 * has published; never what is being worked on. Described as the government's data catalogue wants it.
 */
@NullMarked
package prongsai.reporting.opendata;

import org.jspecify.annotations.NullMarked;
