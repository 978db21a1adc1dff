package prongsai.reporting.paper;

import com.lowagie.text.Element;
import java.awt.Color;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import prongsai.reporting.paper.Chart.Bar;
import prongsai.reporting.paper.Chart.Bars;
import prongsai.reporting.paper.Chart.Cell;
import prongsai.reporting.paper.Chart.Ground;
import prongsai.reporting.paper.Chart.HeatMap;
import prongsai.reporting.paper.Chart.Line;
import prongsai.reporting.paper.Chart.Part;

/** Draws a chart in two columns of rows, over as many pages as it needs; on each it is a picture told by the words of its rows. */
final class PdfChart {
    private static final float ROW = 16;
    private static final float HEAD = 40;
    private static final float GAP = 24;
    private static final float NAME = 88;
    private static final float FIGURE = 70;
    private static final float SIZE = 9;
    private static final float SMALL = 8;
    private static final float SMALLEST = 7;
    private static final float SQUARE = 8;
    private static final int AT_LEAST = 5;

    private final PdfKit kit;
    private final PdfPages pages;
    private final PdfPen pen;
    private final Chart chart;

    private PdfChart(PdfKit kit, PdfPages pages, Chart chart) {
        this.kit = kit;
        this.pages = pages;
        this.pen = new PdfPen(pages.canvas());
        this.chart = chart;
    }

    static void draw(PdfKit kit, PdfPages pages, Chart chart) {
        PdfChart drawing = new PdfChart(kit, pages, chart);
        int drawn = 0;
        while (drawn < chart.size()) {
            if (pages.room() < HEAD + AT_LEAST * ROW) {
                pages.turn();
            }
            drawn = drawing.page(drawn);
        }
    }

    /** Draws as many rows from this one on as there is room for; answers the first that is left. */
    private int page(int from) {
        int deep = Math.min((int) ((pages.room() - HEAD) / ROW), (chart.size() - from + 1) / 2);
        int to = Math.min(chart.size(), from + 2 * deep);
        float top = pages.y();
        String words = IntStream.range(from, to).mapToObj(chart::words).collect(Collectors.joining("; "));
        kit.tags().picture(kit.tags().document(), chart.title() + ": " + words, () -> {
            keys(top);
            column(from, Math.min(to, from + deep), pages.left(), top - HEAD);
            column(Math.min(to, from + deep), to, pages.left() + width() + GAP, top - HEAD);
        });
        pages.moveTo(top - HEAD - deep * ROW - GAP / 2);
        return to;
    }

    private float width() {
        return (pages.right() - pages.left() - GAP) / 2;
    }

    private void keys(float top) {
        float x = pages.left();
        for (Ground key : chart.keys()) {
            pen.box(x, top - SIZE - SQUARE / 2, SQUARE, SQUARE, key.shade().colour());
            pen.write(key.words(), SIZE, false, Element.ALIGN_LEFT, x + SQUARE + 4, top - SIZE - SQUARE / 2 + 1);
            x += SQUARE + 4 + PdfPen.width(key.words(), SIZE) + 14;
        }
    }

    private void column(int from, int to, float left, float top) {
        if (from == to) {
            return;
        }
        if (chart instanceof Bars bars) {
            for (int i = from; i < to; i++) {
                bar(bars, bars.bars().get(i), left, top - (i - from) * ROW);
            }
            mark(bars, left, top, top - (to - from) * ROW);
        } else if (chart instanceof HeatMap map) {
            headings(map, left, top);
            for (int i = from; i < to; i++) {
                line(map, map.lines().get(i), left, top - (i - from) * ROW);
            }
        }
    }

    private void bar(Bars bars, Bar bar, float left, float top) {
        float base = top - ROW + 5;
        pen.write(bar.name(), SIZE, false, Element.ALIGN_RIGHT, left + NAME - 5, base);
        float x = left + NAME;
        for (Part part : bar.parts()) {
            float wide = along(bars, part.value());
            if (wide > 0) {
                pen.box(x, top - ROW + 2.5f, wide, ROW - 5, part.shade().colour());
            }
            x += wide;
        }
        pen.write(bar.figure(), SIZE, false, Element.ALIGN_LEFT, besideMark(bars, bar, left, x) + 4, base);
    }

    /** The figure of a bar that ends before the line stands behind the line, not across it. */
    private float besideMark(Bars bars, Bar bar, float left, float end) {
        Chart.Mark mark = bars.mark();
        return mark == null || bar.parts().isEmpty() ? end : Math.max(end, left + NAME + along(bars, mark.value()));
    }

    private float along(Bars bars, double value) {
        return bars.most() <= 0 ? 0 : (float) (value / bars.most()) * (width() - NAME - FIGURE);
    }

    private void mark(Bars bars, float left, float top, float bottom) {
        pen.line(left + NAME, top, left + NAME, bottom, Color.GRAY, false);
        Chart.Mark mark = bars.mark();
        if (mark != null) {
            float x = left + NAME + along(bars, mark.value());
            pen.line(x, top + 3, x, bottom, Color.BLACK, true);
            pen.write(mark.words(), SMALL, false, Element.ALIGN_CENTER, x, top + 6);
        }
    }

    private void headings(HeatMap map, float left, float top) {
        float wide = (width() - NAME) / map.columns().size();
        for (int i = 0; i < map.columns().size(); i++) {
            pen.write(map.columns().get(i), SIZE, true, Element.ALIGN_CENTER, left + NAME + (i + 0.5f) * wide, top + 5);
        }
    }

    private void line(HeatMap map, Line line, float left, float top) {
        pen.write(line.name(), SIZE, false, Element.ALIGN_RIGHT, left + NAME - 5, top - ROW + 5);
        float wide = (width() - NAME) / map.columns().size();
        for (int i = 0; i < line.cells().size(); i++) {
            Cell cell = line.cells().get(i);
            float x = left + NAME + i * wide;
            pen.box(x, top - ROW + 0.5f, wide - 1, ROW - 1, cell.shade().colour());
            pen.write(cell.figure(), SMALLEST, cell.strong(), Element.ALIGN_CENTER, x + wide / 2, top - ROW + 5);
        }
    }
}
