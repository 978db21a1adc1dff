package prongsai.measures.imports;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import prongsai.platform.time.Half;

/**
 * Which year a bare item code means, and which half-year the results are told in.
 *
 * <p>A plan of a fiscal year answers the weak items of the year before, so that codes of the surveys (I, E) are of the basis
 * year. Codes of the disclosure check (O) in a plan are what has to be disclosed in the plan's own year; where a report prints
 * them it speaks of their scores, those of the basis year.
 *
 * @param itemYear of I and E, Buddhist Era
 * @param oitYear of O in a plan
 * @param oitReportYear of O in a report
 */
record PaperYears(int itemYear, int oitYear, int oitReportYear, Half round, boolean roundAssumed) {
    private static final Pattern ROUND = Pattern.compile("รอบ\\s?(6|12|หก|สิบสอง)\\s?เดือน");
    private static final Pattern YEAR = Pattern.compile("ปีงบประมาณ\\s?(?:พ\\.?\\s?ศ\\.?\\s?)?(25\\d{2})");

    /** What the sender says beside the file. */
    record Said(
            @Nullable Integer itemYear,
            @Nullable Integer oitYear,
            @Nullable Half round) {
        static final Said NOTHING = new Said(null, null, null);
    }

    static PaperYears of(int fiscalYear, int basisYear, Said said, @Nullable Half printed) {
        Integer item = said.itemYear();
        Integer oit = said.oitYear();
        Half round = said.round() != null ? said.round() : printed;
        return new PaperYears(
                item == null ? basisYear : item,
                oit == null ? fiscalYear : oit,
                oit == null ? (item == null ? basisYear : item) : oit,
                round == null ? Half.M6 : round,
                round == null);
    }

    /** The round that the words around the tables name; null where they name none or both. */
    static @Nullable Half round(List<String> texts) {
        Set<Half> named = new LinkedHashSet<>();
        for (String text : texts) {
            Matcher round = ROUND.matcher(Words.plain(text));
            while (round.find()) {
                named.add(round.group(1).equals("6") || round.group(1).equals("หก") ? Half.M6 : Half.M12);
            }
        }
        return named.size() == 1 ? named.iterator().next() : null;
    }

    /** The fiscal years (Buddhist Era) that the words around the tables name. */
    static Set<Integer> fiscalYears(List<String> texts) {
        Set<Integer> years = new LinkedHashSet<>();
        for (String text : texts) {
            Matcher year = YEAR.matcher(Words.plain(text));
            while (year.find()) {
                years.add(Integer.valueOf(year.group(1)));
            }
        }
        return years;
    }

    int of(char letter, TableLayout.Kind kind) {
        if (letter != 'O') {
            return itemYear;
        }
        return kind == TableLayout.Kind.REPORT ? oitReportYear : oitYear;
    }
}
