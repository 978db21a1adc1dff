package prongsai.portal.centre.rounds;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import prongsai.portal.api.centre.RoundsOfCity;
import prongsai.portal.layout.Language;

/**
 * What the offices have handed in, what waits for the centre first.
 *
 * @param waiting reports handed in that the centre has not decided on
 */
record RoundsView(int year, List<Waiting> waiting, List<OfficeRow> rows, int of, RoundsQuery query) {
    private static final String SUBMITTED = "SUBMITTED";
    private static final List<String> GROUPS =
            List.of("central", "south", "north", "east", "north-thonburi", "south-thonburi");
    private static final List<String> PLAN_STATES =
            List.of("NONE", "DRAFT", SUBMITTED, "APPROVED", "AMENDED", "RETURNED");
    private static final List<String> ROUND_STATES = List.of("OPEN", "PROPOSED", SUBMITTED, "ACCEPTED", "RETURNED");

    /** A report, or a gift return, of an office. */
    record Waiting(String code, String name, String round, boolean gifts) {}

    /** A state to choose. */
    record Option(String code, String state, boolean chosen) {}

    static RoundsView of(int year, List<RoundsOfCity.Office> offices, RoundsQuery query, Language language) {
        List<OfficeRow> all = offices.stream()
                .map(office -> OfficeRow.of(office, language))
                .sorted(Comparator.comparing(OfficeRow::name, Collator.getInstance(language.locale())))
                .toList();
        List<Waiting> waiting = new ArrayList<>();
        all.forEach(row -> addWaiting(row, waiting));
        return new RoundsView(year, waiting, all.stream().filter(query::holds).toList(), all.size(), query);
    }

    private static void addWaiting(OfficeRow row, List<Waiting> waiting) {
        if (row.m6().equals(SUBMITTED)) {
            waiting.add(new Waiting(row.code(), row.name(), "M6", false));
        }
        if (row.m12().equals(SUBMITTED)) {
            waiting.add(new Waiting(row.code(), row.name(), "M12", false));
        }
    }

    public List<String> groups() {
        return GROUPS;
    }

    /** The states that can be asked for, of {@code plan}, {@code M6} or {@code M12}. */
    public List<Option> options(String what) {
        List<String> states = what.equals("plan") ? PLAN_STATES : ROUND_STATES;
        return states.stream()
                .map(state -> what + "-" + state)
                .map(code -> new Option(code, code.substring(what.length() + 1), code.equals(query.chosenState())))
                .toList();
    }

    public String csvLink() {
        return "/centre/rounds.csv" + query.link(year);
    }
}
