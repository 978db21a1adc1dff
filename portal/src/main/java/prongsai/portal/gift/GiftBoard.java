package prongsai.portal.gift;

import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import prongsai.portal.api.GiftReturn;
import prongsai.portal.office.Office;
import prongsai.portal.shown.FiscalYears;

/**
 * A half-year's return as its page shows it. A section's officer sees the own section.
 *
 * @param wanted a section's state; empty for all
 * @param tag hands back the state that is shown
 */
record GiftBoard(Office office, GiftReturn gifts, String wanted, String tag) {
    private static final List<String> STATES = List.of("MISSING", "NIL", "ENTRIES");

    public String path() {
        return office.in("gifts/" + gifts.round());
    }

    public List<String> states() {
        return STATES;
    }

    /** Those that may be seen here, as far as they were asked for. */
    public List<GiftReturn.Section> sections() {
        return gifts.sections().stream()
                .filter(one -> maySee(one.section()))
                .filter(one -> wanted.isEmpty() || wanted.equals(one.state()))
                .toList();
    }

    /** All where the office is planned, or looked at by the centre; else the own section. */
    boolean maySee(String section) {
        return !office.isOwn() || office.isPlanned() || section.equals(office.ownSection());
    }

    public boolean canAnswer() {
        return office.isWorked() && !gifts.isSubmitted();
    }

    public boolean canSubmit() {
        return office.isPlanned() && !gifts.isSubmitted();
    }

    /** What an entry says of a field; empty where it says nothing. */
    public String value(Map<String, String> entry, GiftReturn.Field field) {
        return entry.getOrDefault(field.key(), "");
    }

    /** The same as it is read: a day with its Thai month and year. */
    public String shown(Map<String, String> entry, GiftReturn.Field field) {
        String value = value(entry, field);
        if (!field.kind().equals("DATE") || value.isEmpty()) {
            return value;
        }
        return FiscalYears.day(LocalDate.parse(value), office.page().language());
    }

    /** What a section says now; 404 where the office has no such section. */
    public GiftReturn.Section section(String code) {
        return gifts.sections().stream()
                .filter(one -> one.section().equals(code))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
