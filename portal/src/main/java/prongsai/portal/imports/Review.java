package prongsai.portal.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.PlanImport;
import prongsai.portal.api.PlanImport.Row;
import prongsai.portal.api.PlanImport.Told;
import prongsai.portal.api.PlanImport.Words;
import prongsai.portal.forms.Saving;
import prongsai.portal.office.Office;

/**
 * The rows of a file as they are looked through.
 *
 * @param answer what the service says of them; nothing where it did not take them
 * @param wanted the rows that were asked for
 * @param rejected how much stands against taking them, in all rows
 * @param warned how much there is to look at, in all rows
 * @param edited the place of the row that somebody wants to correct; -1 for none
 * @param page of rows, from 0
 * @param only {@code all}, or {@code told} for rows of which something is told
 */
record Review(
        Office office,
        Draft draft,
        PlanImport.@Nullable Answer answer,
        List<Placed> wanted,
        int rejected,
        int warned,
        int edited,
        int page,
        String only,
        Saving saving) {
    private static final int ROWS_ON_A_PAGE = 20;
    private static final int OPEN_AT_ONCE = 5;

    /** A row at its place in the draft. */
    record Placed(int place, Row row, List<String> rejected, List<String> warnings, boolean open) {
        /** Whether there is something to look at. */
        public boolean isTold() {
            return !rejected.isEmpty() || !warnings.isEmpty();
        }

        public String items() {
            return TypedItems.of(row.items());
        }

        /** Several words as lines. */
        public String lines(List<Words> words) {
            return words.stream().map(Words::text).collect(Collectors.joining("\n"));
        }

        public String text(@Nullable Words words) {
            return words == null ? "" : words.text();
        }
    }

    /** The rows that were asked for, with what is told of each. */
    static Review of(
            Office office,
            Draft draft,
            PlanImport.@Nullable Answer answer,
            int edited,
            int page,
            String only,
            Saving saving) {
        Map<Integer, List<String>> rejected = byRow(answer == null ? List.of() : answer.rejected());
        Map<Integer, List<String>> unread = byRow(draft.unread());
        Map<Integer, List<String>> warnings = byRow(answer == null ? List.of() : answer.warnings());
        List<Placed> all = new ArrayList<>();
        int open = 0;
        for (int place = 0; place < draft.rows().size(); place++) {
            Row row = draft.rows().get(place);
            List<String> refused = both(both(saving.of("rows", place), unread.get(row.row())), rejected.get(row.row()));
            boolean isOpen = place == edited || (!refused.isEmpty() && open++ < OPEN_AT_ONCE);
            all.add(new Placed(place, row, refused, both(row.told(), warnings.get(row.row())), isOpen));
        }
        int warned = all.stream().mapToInt(one -> one.warnings().size()).sum();
        int against = all.stream().mapToInt(one -> one.rejected().size()).sum();
        List<Placed> wanted = all.stream()
                .filter(one -> one.open() || one.isTold() || only.equals("all"))
                .toList();
        return new Review(office, draft, answer, wanted, against, warned, edited, page, only, saving);
    }

    private static Map<Integer, List<String>> byRow(List<Told> told) {
        return told.stream()
                .collect(Collectors.groupingBy(Told::row, Collectors.mapping(Told::detail, Collectors.toList())));
    }

    private static List<String> both(List<String> some, @Nullable List<String> others) {
        return Stream.concat(some.stream(), Objects.requireNonNullElse(others, List.<String>of()).stream())
                .distinct()
                .toList();
    }

    /** Those of this page. */
    public List<Placed> rows() {
        int from = shownPage() * ROWS_ON_A_PAGE;
        return wanted.subList(from, Math.min(from + ROWS_ON_A_PAGE, wanted.size()));
    }

    /** The page on which the row to be corrected stands, else the one that was asked for. */
    public int shownPage() {
        int at = IntStream.range(0, wanted.size())
                .filter(i -> wanted.get(i).place() == edited)
                .findFirst()
                .orElse(-1);
        return at < 0 ? Math.min(page, pages() - 1) : at / ROWS_ON_A_PAGE;
    }

    public int pages() {
        return Math.max(1, (wanted.size() + ROWS_ON_A_PAGE - 1) / ROWS_ON_A_PAGE);
    }

    public boolean hasNext() {
        return shownPage() + 1 < pages();
    }

    /** What is told of no row in particular. */
    public List<String> general() {
        List<Told> now = answer == null ? List.of() : answer.warnings();
        return both(draft.general(), byRow(now).get(0));
    }

    public boolean canAccept() {
        return answer != null && rejected == 0 && !answer.added().isNothing();
    }

    public String packed() {
        return PackedDraft.pack(draft);
    }

    public String round(PlanImport.Result result) {
        return Objects.requireNonNullElse(result.round(), Objects.requireNonNullElse(draft.round(), "M6"));
    }

    public List<String> rounds() {
        return List.of("M6", "M12");
    }

    public String once() {
        return UUID.randomUUID().toString();
    }
}
