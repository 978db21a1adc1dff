package prongsai.reporting.paper;

/** A cell being drawn: where it begins on this page, how far down it is filled, over how many rows it still reaches. */
final class PdfCell {
    private final PdfFlow flow;
    private final float left;
    private final float right;

    private float top;
    private float pen;
    private int rowsLeft;

    PdfCell(PdfFlow flow, float left, float right, float top, int rows) {
        this.flow = flow;
        this.left = left;
        this.right = right;
        this.top = top;
        this.pen = top - PdfGrid.PADDING;
        this.rowsLeft = rows;
    }

    boolean endsHere() {
        return rowsLeft == 1;
    }

    boolean endsUnfinished() {
        return endsHere() && !flow.done();
    }

    /** One row less; whether that was the last. */
    boolean rowDone() {
        rowsLeft--;
        return rowsLeft == 0;
    }

    float draw(float bottom) {
        pen = flow.draw(left + PdfGrid.PADDING, right - PdfGrid.PADDING, pen, bottom);
        return pen;
    }

    void continueAt(float y) {
        top = y;
        pen = y - PdfGrid.PADDING;
    }

    float left() {
        return left;
    }

    float right() {
        return right;
    }

    float top() {
        return top;
    }
}
