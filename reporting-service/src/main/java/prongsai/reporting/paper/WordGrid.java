package prongsai.reporting.paper;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Supplier;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import prongsai.reporting.paper.Grid.Cell;
import prongsai.reporting.paper.Grid.Cells;
import prongsai.reporting.paper.Grid.Row;
import prongsai.reporting.paper.Grid.Span;

/** One table in a Word file, its cells merged downwards and across as on paper. */
final class WordGrid {
    private static final String HEADING_GROUND = "E7EEF5";
    private static final String SPAN_GROUND = "F4F4F4";

    private final Grid grid;
    private final XWPFTable table;
    private final WordBlocks blocks;

    private WordGrid(XWPFDocument document, Grid grid, WordBlocks blocks) {
        this.grid = grid;
        this.table = document.createTable(1, grid.columns().size());
        this.blocks = blocks;
    }

    static void write(XWPFDocument document, Grid grid, WordBlocks blocks) {
        WordGrid writing = new WordGrid(document, grid, blocks);
        ThaiWord.columns(writing.table, writing.widths());
        writing.headings();
        grid.rows().forEach(writing::row);
    }

    private int[] widths() {
        int shares = grid.columns().stream().mapToInt(Grid.Column::share).sum();
        return grid.columns().stream()
                .mapToInt(column -> ThaiWord.WIDTH * column.share() / shares)
                .toArray();
    }

    private void headings() {
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        head.setCantSplitRow(true);
        for (int i = 0; i < grid.columns().size(); i++) {
            XWPFParagraph paragraph = head.getCell(i).getParagraphArray(0);
            ThaiWord.tight(paragraph, ParagraphAlignment.CENTER);
            ThaiWord.text(paragraph, grid.columns().get(i).heading(), ThaiWord.BODY, true);
            head.getCell(i).setColor(HEADING_GROUND);
        }
    }

    private void row(Row row) {
        XWPFTableRow line = table.createRow();
        if (row instanceof Span span) {
            span(line, span);
        } else if (row instanceof Cells cells) {
            while (line.getTableCells().size() < grid.columns().size()) {
                line.createCell();
            }
            for (int i = 0; i < cells.cells().size(); i++) {
                cell(line.getCell(i), cells.cells().get(i));
            }
        }
    }

    private void span(XWPFTableRow line, Span span) {
        line.setCantSplitRow(true);
        while (line.getTableCells().size() > 1) {
            line.removeCell(line.getTableCells().size() - 1);
        }
        XWPFTableCell cell = line.getCell(0);
        properties(cell)
                .addNewGridSpan()
                .setVal(BigInteger.valueOf(grid.columns().size()));
        XWPFParagraph paragraph = cell.getParagraphArray(0);
        ThaiWord.tight(paragraph, ParagraphAlignment.LEFT);
        paragraph.setKeepNext(span.level() < 3);
        ThaiWord.text(paragraph, span.words(), ThaiWord.BODY, span.level() < 3);
        if (span.level() == 1) {
            cell.setColor(SPAN_GROUND);
        }
    }

    private void cell(XWPFTableCell cell, Cell content) {
        if (content.rows() != 1) {
            properties(cell).addNewVMerge().setVal(content.rows() > 1 ? STMerge.RESTART : STMerge.CONTINUE);
        }
        Supplier<XWPFParagraph> paragraphs = paragraphs(cell);
        List<Block> inside = content.blocks();
        inside.forEach(block -> blocks.write(block, paragraphs));
    }

    /** The cell's own first paragraph, then new ones. */
    private static Supplier<XWPFParagraph> paragraphs(XWPFTableCell cell) {
        boolean[] begun = {false};
        ThaiWord.tight(cell.getParagraphArray(0), ParagraphAlignment.LEFT);
        return () -> {
            XWPFParagraph paragraph = begun[0] ? cell.addParagraph() : cell.getParagraphArray(0);
            begun[0] = true;
            ThaiWord.tight(paragraph, ParagraphAlignment.LEFT);
            return paragraph;
        };
    }

    private static CTTcPr properties(XWPFTableCell cell) {
        return cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
    }
}
