package prongsai.reporting.paper;

import org.jspecify.annotations.Nullable;

/** One thing on a page or in a cell, in reading order. */
public sealed interface Block permits Block.Words, Block.Photo, Block.Link, Block.NewPage, Chart, Grid {
    /**
     * How words are set. The body's 10.5 points read as large as 16 points of TH SarabunPSK, the size of official papers, would in
     * a wide table.
     */
    enum Style {
        TITLE(14),
        HEADING(12),
        BODY(10.5f),
        BOLD(10.5f),
        CENTRED(10.5f),
        CENTRED_BOLD(10.5f),
        RIGHT(10.5f);

        private final float points;

        Style(float points) {
            this.points = points;
        }

        /** Of Sarabun. */
        float points() {
            return points;
        }
    }

    /** A paragraph; line breaks in it are kept. */
    record Words(String text, Style style) implements Block {
        public static Words of(String text) {
            return new Words(text, Style.BODY);
        }
    }

    /**
     * A photo with its caption below.
     *
     * @param evidence the id it is fetched by
     * @param instead what stands in its place; null where the photo itself is to be shown
     */
    record Photo(String evidence, String caption, @Nullable String instead) implements Block {}

    /** An address as text to click and as a QR code to scan. */
    record Link(@Nullable String caption, String url) implements Block {}

    /** What follows begins on a new page. */
    record NewPage() implements Block {}
}
