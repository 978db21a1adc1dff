/**
 * How photos are taken in: judged by content, measured before they are opened, turned upright, made no larger than is of use
 * and written anew, so that nothing of the original file but its picture is kept: no place, no camera, no hidden payload.
 */
@NullMarked
package prongsai.evidence.intake;

import org.jspecify.annotations.NullMarked;
