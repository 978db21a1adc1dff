package prongsai.portal.month;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import prongsai.portal.api.FollowUp;
import prongsai.portal.api.FollowUp.Line;
import prongsai.portal.api.FollowUp.OfSection;
import prongsai.portal.office.Office;

/**
 * A month as its page shows it.
 *
 * @param begun whether it has begun in Bangkok
 * @param signer the name of who signed it off; empty where it is not known
 * @param typed the note of a form that was refused
 */
record MonthBoard(Office office, FollowUp month, MonthQuery query, boolean begun, String signer, String typed) {
    private static final int BEGINNING = 20;
    private static final String EVERY_SECTION = "ALL";
    private static final long WHOLE = 100;

    public String name() {
        return MonthName.of(month.month(), office.page().language());
    }

    public String path() {
        return path(month.month());
    }

    private String path(YearMonth other) {
        return office.in("months/" + other);
    }

    public String previous() {
        return path(month.month().minusMonths(1));
    }

    public String next() {
        return path(month.month().plusMonths(1));
    }

    /** October begins the year, September ends it. */
    public boolean hasPrevious() {
        return month.month().getMonthValue() != 10;
    }

    public boolean hasNext() {
        return month.month().getMonthValue() != 9;
    }

    public boolean isSigned() {
        return month.signOff() != null;
    }

    public boolean canSign() {
        return office.isDirected() && begun && !isSigned() && month.plan() != null;
    }

    /** A list, as it is now or as it was signed, of the section that was asked for. */
    public List<Line> lines(String list) {
        FollowUp.SignedOff signed = month.signOff();
        FollowUp.Lists lists = query.isSigned() && signed != null ? signed.list() : month.lists();
        List<Line> all =
                switch (list) {
                    case "due" -> lists.due();
                    case "late" -> lists.late();
                    default -> lists.withoutProgress();
                };
        return all.stream()
                .filter(line -> query.section().isEmpty() || line.sections().contains(query.section()))
                .toList();
    }

    /** So many that the page stays short; all where only this list is asked for. */
    public List<Line> shown(List<Line> lines) {
        return query.list().isEmpty() ? lines.subList(0, Math.min(lines.size(), BEGINNING)) : lines;
    }

    public boolean isEverySection(String code) {
        return code.equals(EVERY_SECTION);
    }

    /** How long the bar of a number is, of a hundred: the largest number of the table fills it. */
    public long bar(long number) {
        long most = month.bySection().stream().mapToLong(MonthBoard::most).max().orElse(1);
        return WHOLE * number / Math.max(1, most);
    }

    private static long most(OfSection of) {
        return Math.max(of.due(), Math.max(of.late(), of.withoutProgress()));
    }

    public String once() {
        return UUID.randomUUID().toString();
    }
}
