/**
 * Where photos lie: files named by the SHA-256 of what is in them, in one folder that all replicas share. A file is never
 * changed; it appears whole or not at all, and the same content is kept once.
 */
@NullMarked
package prongsai.evidence.storage;

import org.jspecify.annotations.NullMarked;
