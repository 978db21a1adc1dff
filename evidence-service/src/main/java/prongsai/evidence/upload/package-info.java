/**
 * Uploads that may break off and go on: the tus protocol 1.0 with creation, termination, checksum and expiration. What has arrived
 * lies in pieces in the store and is known by rows, so that any replica can go on; only who began an upload may.
 */
@NullMarked
package prongsai.evidence.upload;

import org.jspecify.annotations.NullMarked;
