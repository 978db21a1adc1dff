package prongsai.reporting.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import prongsai.platform.sheet.Table;
import prongsai.platform.sheet.TableWriter;
import prongsai.platform.thai.ThaiDigits;
import prongsai.reporting.paper.Block.Link;
import prongsai.reporting.paper.Block.Photo;
import prongsai.reporting.paper.Block.Words;
import prongsai.reporting.paper.Grid.Cell;
import prongsai.reporting.paper.Grid.Cells;
import prongsai.reporting.paper.Grid.Row;
import prongsai.reporting.paper.Grid.Span;

/**
 * The tables of a paper as a workbook, a sheet for each, to be filtered and counted: merged cells say again in each row what
 * they say, and the headings within a table become columns of their own.
 */
public final class PaperXlsx {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final List<String> LEVELS = List.of("เครื่องมือการประเมิน", "ตัวชี้วัด");

    private PaperXlsx() {}

    /** Writes the workbook; the stream stays open. */
    public static void write(Paper paper, OutputStream out) throws IOException {
        List<Table> tables = paper.blocks().stream()
                .flatMap(block ->
                        block instanceof Grid grid && !grid.name().isEmpty() ? Stream.of(table(grid)) : Stream.empty())
                .toList();
        TableWriter.xlsx(out, tables);
    }

    private static Table table(Grid grid) {
        boolean headed = grid.rows().stream().anyMatch(row -> row instanceof Span span && span.level() < 3);
        List<String> headings = new ArrayList<>(headed ? LEVELS : List.of());
        grid.columns().forEach(column -> headings.add(column.heading()));
        return new Table(grid.name(), headings, rows(grid, headed));
    }

    private static List<List<Object>> rows(Grid grid, boolean headed) {
        List<List<Object>> rows = new ArrayList<>();
        String[] heads = {"", ""};
        Object[] above = new Object[grid.columns().size()];
        Arrays.fill(above, "");
        for (Row row : grid.rows()) {
            if (row instanceof Span span) {
                remember(heads, span);
            } else if (row instanceof Cells cells) {
                List<Object> line = new ArrayList<>(headed ? List.of(heads) : List.of());
                for (int i = 0; i < above.length; i++) {
                    Cell cell = cells.cells().get(i);
                    above[i] = cell.rows() == 0 ? above[i] : value(cell);
                    line.add(above[i]);
                }
                rows.add(line);
            }
        }
        return rows;
    }

    private static void remember(String[] heads, Span span) {
        if (span.level() == 1) {
            heads[0] = span.words();
            heads[1] = "";
        } else if (span.level() == 2) {
            heads[1] = span.words();
        }
    }

    private static Object value(Cell cell) {
        String text = cell.blocks().stream().map(PaperXlsx::words).collect(Collectors.joining("\n"));
        String latin = ThaiDigits.toLatin(text);
        return NUMBER.matcher(latin).matches() ? new BigDecimal(latin) : text;
    }

    private static String words(Block block) {
        if (block instanceof Words words) {
            return words.text();
        }
        if (block instanceof Photo photo) {
            return photo.instead() == null ? photo.caption() : photo.instead() + " " + photo.caption();
        }
        return block instanceof Link link ? spaced(link.caption()) + link.url() : "";
    }

    private static String spaced(@Nullable String caption) {
        return caption == null ? "" : caption + " ";
    }
}
