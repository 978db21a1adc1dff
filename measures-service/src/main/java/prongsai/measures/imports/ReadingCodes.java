package prongsai.measures.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import prongsai.measures.imports.Finding.Collected;
import prongsai.measures.imports.LeadingCodes.Token;
import prongsai.measures.imports.PaperGroup.Member;
import prongsai.measures.imports.TableLayout.Kind;
import prongsai.measures.plan.PlanIssue.ItemOfYear;
import prongsai.platform.thai.ItemCode;
import prongsai.platform.thai.PrintedCodes;
import prongsai.platform.thai.ThaiDigits;

/**
 * The items of every row, from codes that scanning has mangled: the instrument by the section, the number by its digits, both
 * held against the order within the indicator ({@link PrintedCodes}).
 */
final class ReadingCodes {
    private final PaperYears years;
    private final Collected findings;
    private final Map<Member, List<ItemOfYear>> items = new HashMap<>();
    private final Map<String, Integer> previous = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    private record Printed(Member member, Kind kind, Token token, boolean isLast, String text) {}

    private ReadingCodes(PaperYears years, Collected findings) {
        this.years = years;
        this.findings = findings;
    }

    static Map<Member, List<ItemOfYear>> of(List<PaperGroup> groups, PaperYears years, Collected findings) {
        ReadingCodes reading = new ReadingCodes(years, findings);
        Map<String, List<Printed>> byIndicator = new LinkedHashMap<>();
        for (PaperGroup group : groups) {
            Kind kind = group.layout().kind();
            for (Member member : group.members()) {
                reading.items.put(member, new ArrayList<>());
                String section = kind + " " + member.section().letter() + " "
                        + member.section().indicator();
                List<Printed> column = byIndicator.computeIfAbsent(section, nothing -> new ArrayList<>());
                for (Token token : codes(member, group).tokens()) {
                    column.add(new Printed(member, kind, token, false, token.first()));
                    if (token.last() != null) {
                        column.add(new Printed(member, kind, token, true, token.last()));
                    }
                }
            }
        }
        byIndicator.values().stream().filter(column -> !column.isEmpty()).forEach(reading::column);
        return reading.items;
    }

    static LeadingCodes codes(Member member, PaperGroup group) {
        boolean itemColumn = group.layout().has(PaperColumn.ITEM);
        PaperColumn column = itemColumn ? PaperColumn.ITEM : PaperColumn.ISSUE;
        return LeadingCodes.read(member.words(column), member.section().letter(), itemColumn);
    }

    private void column(List<Printed> column) {
        char letter = letter(column);
        String key = column.get(0).kind() + " " + letter;
        List<Optional<ItemCode>> codes = PrintedCodes.readColumn(
                column.stream().map(Printed::text).toList(), letter, previous.getOrDefault(key, 0), null);
        int begin = 0;
        for (int i = 0; i < column.size(); i++) {
            Printed printed = column.get(i);
            ItemCode code = codes.get(i).orElse(null);
            if (code != null) {
                previous.merge(key, code.number(), Math::max);
            } else {
                code = asPrinted(printed, letter, key);
            }
            if (code == null) {
                findings.warn(printed.member().row(), "code-unread", printed.text());
                continue;
            }
            seen.add(key + code.number());
            if (!ItemCode.tryParse(printed.text()).filter(code::equals).isPresent() && !isRangeEnd(printed)) {
                findings.warn(
                        printed.member().row(), "code-repaired", printed.token().printed(), code);
            }
            begin = printed.isLast() ? begin : code.number();
            take(printed, letter, printed.isLast() ? begin + 1 : code.number(), code.number());
        }
    }

    private static boolean isRangeEnd(Printed printed) {
        return printed.isLast() && printed.text().chars().noneMatch(Character::isAlphabetic);
    }

    /** Of the section; without one, the first printed letter. */
    private static char letter(List<Printed> column) {
        char letter = column.get(0).member().section().letter();
        return letter == ' ' ? Character.toUpperCase(column.get(0).text().charAt(0)) : letter;
    }

    /** A code that is printed well but stands out of order is that code, unless there is one already. */
    private @Nullable ItemCode asPrinted(Printed printed, char letter, String key) {
        ItemCode code = ItemCode.tryParse(printed.text()).orElse(null);
        if (code == null || code.letter().charAt(0) != letter || seen.contains(key + code.number())) {
            return null;
        }
        findings.warn(printed.member().row(), "code-out-of-order", ThaiDigits.toLatin(printed.text()));
        return code;
    }

    private void take(Printed printed, char letter, int from, int to) {
        List<ItemOfYear> own = items.computeIfAbsent(printed.member(), nothing -> new ArrayList<>());
        Integer said = printed.token().fiscalYear();
        for (int number = from; number <= to; number++) {
            ItemOfYear item = new ItemOfYear(
                    said == null ? years.of(letter, printed.kind()) : said,
                    ItemCode.of(letter, number).toString());
            if (!own.contains(item)) {
                own.add(item);
            }
        }
    }
}
