package prongsai.reporting.paper;

import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfStructureElement;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import prongsai.reporting.paper.Block.Style;
import prongsai.reporting.paper.Block.Words;
import prongsai.reporting.paper.Grid.Cell;
import prongsai.reporting.paper.Grid.Cells;
import prongsai.reporting.paper.Grid.Row;
import prongsai.reporting.paper.Grid.Span;

/**
 * Draws one table over as many pages as it needs. Cells that reach over several rows flow on beside them; whatever does not
 * fit on a page goes on under the headings of the next.
 */
final class PdfGrid {
    static final float PADDING = 4;

    private static final float SHORTEST_START = 62;

    /** Less room than this, and the table begins on the next page. */
    static final float ROOM_TO_BEGIN = 2 * SHORTEST_START;

    private static final Color HEADING_GROUND = new Color(0xE7, 0xEE, 0xF5);
    private static final Color SPAN_GROUND = new Color(0xF4, 0xF4, 0xF4);
    private static final Color RULE = new Color(0x55, 0x55, 0x55);

    private final PdfKit kit;
    private final PdfPages pages;
    private final Grid grid;
    private final float[] edges;
    private final PdfStructureElement table;
    private final List<PdfCell> open = new ArrayList<>();

    PdfGrid(PdfKit kit, PdfPages pages, Grid grid) {
        this.kit = kit;
        this.pages = pages;
        this.grid = grid;
        this.edges = edges(pages, grid);
        this.table = kit.tags().part(kit.tags().document(), "Table");
    }

    static void draw(PdfKit kit, PdfPages pages, Grid grid) {
        PdfGrid drawing = new PdfGrid(kit, pages, grid);
        if (pages.room() < ROOM_TO_BEGIN) {
            pages.turn();
        }
        drawing.headings(kit.tags().part(drawing.table, "TR"));
        grid.rows().forEach(drawing::row);
        pages.moveTo(pages.y() - 2 * PADDING);
    }

    private void row(Row row) {
        if (row instanceof Span span) {
            span(span);
        } else if (row instanceof Cells cells) {
            cells(cells);
        }
    }

    private void headings(PdfStructureElement row) {
        float top = pages.y();
        float lowest = top;
        for (int i = 0; i < grid.columns().size(); i++) {
            PdfFlow words = new PdfFlow(
                    kit,
                    kit.tags().columnHeading(row),
                    List.of(new Words(grid.columns().get(i).heading(), Style.CENTRED_BOLD)));
            lowest = Math.min(
                    lowest, words.draw(edges[i] + PADDING, edges[i + 1] - PADDING, top - PADDING, pages.bottom()));
        }
        float bottom = lowest - PADDING;
        ground(edges[0], edges[edges.length - 1], top, bottom, HEADING_GROUND);
        for (int i = 0; i < grid.columns().size(); i++) {
            rule(edges[i], edges[i + 1], top, bottom);
        }
        pages.moveTo(bottom);
    }

    private void span(Span span) {
        if (pages.room() < ROOM_TO_BEGIN) {
            turn(pages.y());
        }
        PdfStructureElement cell = kit.tags()
                .cell(
                        kit.tags().part(table, "TR"),
                        "TH",
                        "ColSpan",
                        grid.columns().size());
        PdfFlow words =
                new PdfFlow(kit, cell, List.of(new Words(span.words(), span.level() > 2 ? Style.BODY : Style.BOLD)));
        float top = pages.y();
        float left = edges[0];
        float right = edges[edges.length - 1];
        float lower = words.draw(left + PADDING, right - PADDING, top - PADDING, pages.bottom()) - PADDING;
        if (span.level() == 1) {
            ground(left, right, top, lower, SPAN_GROUND);
        }
        rule(left, right, top, lower);
        pages.moveTo(lower);
    }

    private void cells(Cells row) {
        if (pages.room() < SHORTEST_START) {
            turn(pages.y());
        }
        PdfStructureElement part = kit.tags().part(table, "TR");
        for (int i = 0; i < row.cells().size(); i++) {
            Cell cell = row.cells().get(i);
            if (cell.rows() > 0) {
                PdfFlow flow = new PdfFlow(kit, kit.tags().cell(part, "TD", "RowSpan", cell.rows()), cell.blocks());
                open.add(new PdfCell(flow, edges[i], edges[i + 1], pages.y(), cell.rows()));
            }
        }
        float lowest = endingHere();
        while (open.stream().anyMatch(PdfCell::endsUnfinished)) {
            turn(pages.bottom());
            lowest = endingHere();
        }
        close(lowest - PADDING);
    }

    /** Draws what ends in this row; what reaches further is drawn when it ends or the page does. */
    private float endingHere() {
        float lowest = pages.y() - PADDING - PdfWords.lineHeight(Style.BODY);
        for (PdfCell cell : open) {
            if (cell.endsHere()) {
                lowest = Math.min(lowest, cell.draw(pages.bottom()));
            }
        }
        return lowest;
    }

    private void close(float bottom) {
        open.removeIf(cell -> {
            if (cell.endsHere()) {
                rule(cell.left(), cell.right(), cell.top(), bottom);
            }
            return cell.rowDone();
        });
        pages.moveTo(bottom);
    }

    /** Ends the page: what reaches over it is drawn as far as it goes, and goes on under the headings of the next. */
    private void turn(float bottom) {
        for (PdfCell cell : open) {
            cell.draw(bottom);
            rule(cell.left(), cell.right(), cell.top(), bottom);
        }
        pages.turn();
        kit.tags().repeated(() -> headings(table));
        open.forEach(cell -> cell.continueAt(pages.y()));
    }

    private void ground(float left, float right, float top, float bottom, Color colour) {
        PdfContentByte under = pages.ground();
        kit.tags().decoration(under, () -> {
            under.setColorFill(colour);
            under.rectangle(left, bottom, right - left, top - bottom);
            under.fill();
        });
    }

    private void rule(float left, float right, float top, float bottom) {
        PdfContentByte canvas = pages.canvas();
        kit.tags().decoration(canvas, () -> {
            canvas.setLineWidth(0.5f);
            canvas.setColorStroke(RULE);
            canvas.rectangle(left, bottom, right - left, top - bottom);
            canvas.stroke();
        });
    }

    private static float[] edges(PdfPages pages, Grid grid) {
        float shares = grid.columns().stream().mapToInt(Grid.Column::share).sum();
        float[] edges = new float[grid.columns().size() + 1];
        edges[0] = pages.left();
        for (int i = 0; i < grid.columns().size(); i++) {
            edges[i + 1] = edges[i]
                    + (pages.right() - pages.left()) * grid.columns().get(i).share() / shares;
        }
        return edges;
    }
}
