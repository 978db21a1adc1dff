/**
 * Looks after what is stored: every night all of it is read again and compared with the records. What has changed or is missing is
 * reported; what no record names any more is deleted after a while. Never deleted is what somebody is just putting there.
 */
@NullMarked
package prongsai.evidence.scrub;

import org.jspecify.annotations.NullMarked;
