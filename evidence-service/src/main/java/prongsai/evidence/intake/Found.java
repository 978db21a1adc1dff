package prongsai.evidence.intake;

import org.jspecify.annotations.Nullable;

/**
 * Something noticed in a file that may not be meant for everybody. What exactly it says is not kept.
 *
 * @param page of a document, from 1; null of a picture
 */
public record Found(What what, @Nullable Integer page) {
    /** What was noticed. */
    public enum What {
        /** A QR code, which may lead anywhere. */
        QR_CODE,
        /** A number with the check digit of a Thai identity card. */
        THAI_ID_NUMBER,
        /** How to enter an online meeting: its number, its passcode or its address. */
        MEETING_CODE,
        /** Not noticed but missed: the text of the document could not be read to its end. */
        TEXT_NOT_SEARCHED
    }
}
