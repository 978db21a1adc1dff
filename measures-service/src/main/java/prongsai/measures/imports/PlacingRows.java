package prongsai.measures.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import prongsai.measures.imports.Finding.Collected;
import prongsai.measures.imports.Paper.Cell;
import prongsai.measures.imports.Paper.Row;
import prongsai.measures.imports.Paper.Table;
import prongsai.measures.imports.Section.Heading;
import prongsai.measures.imports.TableLayout.Kind;

/**
 * Finds the official tables of a paper and puts their rows under the headings they stand under. Tables of scores, and the
 * measures as they stand in the analysis before a plan, are passed over. Repeated heading rows are left out.
 */
final class PlacingRows {
    private final Collected findings;
    private final List<PlacedRow> placed = new ArrayList<>();
    private Section section = Section.NONE;
    private @Nullable String headedInstrument;
    private boolean freshInstrument;
    private boolean assumed;
    private boolean afterBreak;
    private int emptySince;

    private PlacingRows(Collected findings) {
        this.findings = findings;
    }

    static List<PlacedRow> of(Paper paper, Collected findings) {
        PlacingRows placing = new PlacingRows(findings);
        placing.read(paper);
        return placing.placed;
    }

    private void read(Paper paper) {
        List<@Nullable TableLayout> layouts = layouts(paper);
        boolean official = layouts.stream().anyMatch(layout -> layout != null && layout.kind() != Kind.OUTLINE);
        List<Table> scores = new ArrayList<>();
        List<Table> outlines = new ArrayList<>();
        for (int i = 0; i < paper.tables().size(); i++) {
            Table table = paper.tables().get(i);
            TableLayout layout = layouts.get(i);
            if (layout == null) {
                scores.add(table);
            } else if (official && layout.kind() == Kind.OUTLINE) {
                outlines.add(table);
            } else {
                read(table, i + 1, layout);
            }
        }
        tellEmpty();
        passedOver(scores, "tables-passed-over");
        passedOver(outlines, "outlines-passed-over");
    }

    private void passedOver(List<Table> tables, String key) {
        List<Table> full =
                tables.stream().filter(table -> !table.rows().isEmpty()).toList();
        if (!full.isEmpty()) {
            String where = full.stream()
                    .map(table -> table.rows().get(0).number() + "–"
                            + table.rows().get(table.rows().size() - 1).number())
                    .collect(Collectors.joining(", "));
            findings.warn(full.get(0).rows().get(0).number(), key, full.size(), where);
        }
    }

    /** Of each table; one without a heading row that stands directly below an official one goes on with it. */
    private static List<@Nullable TableLayout> layouts(Paper paper) {
        List<@Nullable TableLayout> layouts = new ArrayList<>();
        TableLayout last = null;
        for (Table table : paper.tables()) {
            TableLayout own = null;
            for (int i = 0; i < Math.min(4, table.rows().size()) && own == null; i++) {
                own = TableLayout.of(table.rows().get(i));
            }
            boolean apart = table.before().stream()
                    .anyMatch(text -> Section.heading(text, false).isEmpty());
            boolean goesOn = own == null
                    && last != null
                    && !apart
                    && !table.rows().isEmpty()
                    && table.rows().stream().anyMatch(last::fits);
            last = own != null ? own : goesOn ? last : apart ? null : last;
            layouts.add(own != null || goesOn ? last : null);
        }
        return layouts;
    }

    private void read(Table table, int number, TableLayout layout) {
        for (String text : table.before()) {
            Section.heading(text, false).ifPresent(heading -> enter(heading, 0, false));
        }
        afterBreak = !placed.isEmpty();
        for (Row row : table.rows()) {
            if (TableLayout.of(row) != null) {
                afterBreak = !placed.isEmpty();
            } else if (!row.isBlank()) {
                List<Heading> headings = headings(row, layout);
                if (headings.isEmpty()) {
                    place(row, number, layout);
                } else {
                    headings.forEach(heading -> enter(heading, row.number(), true));
                    afterBreak = false;
                }
            }
        }
    }

    private void place(Row row, int table, TableLayout layout) {
        Map<PaperColumn, Cell> cells = layout.cells(row);
        Cell indicator = cells.get(PaperColumn.INDICATOR);
        boolean names = false;
        if (indicator != null && indicator.hasWords() && !indicator.asAbove()) {
            Optional<Heading> heading = indicator(indicator.words());
            if (heading.isPresent()) {
                names = heading.get() instanceof Heading.Indicator one && one.number() != section.indicator();
                enter(heading.get(), row.number(), true);
            } else if (!layout.has(PaperColumn.ITEM) && !layout.has(PaperColumn.ISSUE)) {
                names = !afterBreak;
            } else {
                findings.warn(row.number(), "indicator-unread", indicator.words());
            }
        }
        for (Cell unknown : cells.entrySet().stream()
                .filter(entry -> entry.getKey() == PaperColumn.UNKNOWN)
                .map(Map.Entry::getValue)
                .filter(Cell::hasWords)
                .toList()) {
            findings.warn(row.number(), "column-unknown", unknown.words());
        }
        emptySince = 0;
        placed.add(new PlacedRow(row.number(), table, layout, section, cells, afterBreak, names));
        afterBreak = false;
    }

    /** The cell's heading; behind it the questions of the indicator may be listed. */
    private static Optional<Heading> indicator(String words) {
        return Section.heading(words.replace('\n', ' '), true)
                .or(() -> Section.heading(words.lines().findFirst().orElse(""), true));
    }

    /** What a row says that is nothing but headings: one text, or the same in every cell. */
    private static List<Heading> headings(Row row, TableLayout layout) {
        Set<String> texts = new HashSet<>();
        List<Cell> full = row.cells().stream().filter(Cell::hasWords).toList();
        full.forEach(cell -> texts.add(Words.squeezed(cell.words())));
        if (texts.size() != 1) {
            return List.of();
        }
        Cell cell = full.get(0);
        boolean numbered = full.size() > 1
                || cell.span() * 2 > layout.places().size()
                || row.cells().size() == 1
                || (cell.equals(layout.cells(row).get(PaperColumn.INDICATOR)) && layout.key() != PaperColumn.INDICATOR);
        Optional<Heading> whole = Section.heading(cell.words().replace('\n', ' '), numbered);
        List<Heading> each = new ArrayList<>();
        List<String> lines = cell.words().lines().toList();
        lines.forEach(line -> Section.heading(line, numbered).ifPresent(each::add));
        if (each.size() == lines.size()) {
            return each;
        }
        return whole.map(List::of).orElse(List.of());
    }

    private void enter(Heading heading, int row, boolean inTable) {
        if (heading instanceof Heading.Instrument instrument) {
            tellEmpty();
            headedInstrument = instrument.code();
            freshInstrument = inTable;
            section = Section.NONE.of(instrument.code());
        } else if (heading instanceof Heading.Indicator indicator) {
            enter(indicator, row);
        } else if (heading instanceof Heading.SubIndicator sub) {
            int number = Integer.parseInt(sub.code().substring(0, sub.code().indexOf('.')));
            if (number != section.indicator()) {
                section = section.at(instrument(number, row), number, "");
            }
            section = section.below(sub.code());
        }
    }

    private void enter(Heading.Indicator indicator, int row) {
        if (indicator.number() != section.indicator()) {
            tellEmpty();
            section = section.at(instrument(indicator.number(), row), indicator.number(), indicator.name());
            emptySince = row;
        }
        freshInstrument = false;
    }

    /** The heading's, unless another indicator stood under it already and this one has always been of another instrument. */
    private @Nullable String instrument(int indicator, int row) {
        String usual = Section.usualInstrument(indicator);
        String headed = headedInstrument;
        if (usual == null || (headed != null && (headed.equals(usual) || freshInstrument))) {
            return headed;
        }
        if (headed != null && !assumed) {
            findings.warn(row, "instrument-changed", headed, indicator, usual);
        } else if (!assumed) {
            findings.warn(row, "instrument-assumed");
        }
        assumed = true;
        return usual;
    }

    private void tellEmpty() {
        if (emptySince > 0) {
            findings.warn(emptySince, "indicator-empty", section.indicator());
        }
        emptySince = 0;
    }
}
