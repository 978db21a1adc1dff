package prongsai.assessment.framework;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import prongsai.assessment.framework.FrameworkContent.Completeness;
import prongsai.assessment.framework.FrameworkContent.Grade;
import prongsai.assessment.framework.FrameworkContent.Indicator;
import prongsai.assessment.framework.FrameworkContent.Instrument;
import prongsai.assessment.framework.FrameworkContent.Item;
import prongsai.assessment.framework.FrameworkContent.Part;
import prongsai.assessment.framework.FrameworkContent.SubIndicator;
import prongsai.platform.problem.Problem;
import prongsai.platform.problem.Problem.FieldError;

/**
 * The rules that hold between the parts of a framework: what is activated must be able to compute. A partial one may leave
 * things open, but must say which.
 */
final class CheckingFrameworks {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final FrameworkContent content;
    private final boolean complete;
    private final List<FieldError> errors = new ArrayList<>();

    private CheckingFrameworks(FrameworkContent content) {
        this.content = content;
        this.complete = content.completeness() == Completeness.COMPLETE;
    }

    /** Fails with a 400 that lists every broken rule and where. */
    static void check(FrameworkContent content) {
        List<FieldError> errors = errorsOf(content);
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    /** Every broken rule and where; empty where all hold. */
    static List<FieldError> errorsOf(FrameworkContent content) {
        CheckingFrameworks check = new CheckingFrameworks(content);
        check.openness();
        check.instruments();
        check.indicators();
        check.items();
        check.grades();
        return check.errors;
    }

    /** Whether a total can be computed at all: every weight is known. */
    static boolean weightsAreKnown(FrameworkContent content) {
        return content.instruments().stream().map(Instrument::weight).noneMatch(Objects::isNull);
    }

    private void openness() {
        boolean open =
                !content.missing().isEmpty() || !content.unplacedItemsOrNone().isEmpty();
        if (complete && open) {
            wrong("/missing", "error.complete-but-missing", content.missing().size());
        } else if (!complete && content.missing().isEmpty()) {
            wrong("/missing", "error.partial-of-what", "");
        }
    }

    private void instruments() {
        BigDecimal sum = content.instruments().stream()
                .map(Instrument::weight)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean known = weightsAreKnown(content);
        if (!known && complete) {
            wrong("/instruments", "error.weights-open", "");
        }
        if (known ? sum.compareTo(HUNDRED) != 0 : sum.compareTo(HUNDRED) > 0) {
            wrong("/instruments", "error.weights", sum.toPlainString());
        }
        Set<String> codes = new HashSet<>();
        Set<String> parts = new HashSet<>();
        for (int i = 0; i < content.instruments().size(); i++) {
            Instrument instrument = content.instruments().get(i);
            unique(codes, instrument.code(), "/instruments/" + i + "/code");
            for (int j = 0; j < instrument.partsOrNone().size(); j++) {
                unique(parts, instrument.partsOrNone().get(j).code(), "/instruments/" + i + "/parts/" + j + "/code");
            }
        }
    }

    private void indicators() {
        Set<Integer> numbers = new HashSet<>();
        for (int i = 0; i < content.indicators().size(); i++) {
            Indicator indicator = content.indicators().get(i);
            String where = "/indicators/" + i;
            if (content.instruments().stream().noneMatch(one -> one.code().equals(indicator.instrument()))) {
                wrong(where + "/instrument", "error.no-instrument", indicator.instrument());
            }
            unique(numbers, indicator.number(), where + "/number");
            itemCount(indicator, where);
            subIndicators(indicator, where);
        }
    }

    private void itemCount(Indicator indicator, String where) {
        long known = content.items().stream()
                .filter(item -> item.indicator() == indicator.number())
                .count();
        Integer said = indicator.itemCount();
        if (said != null && (complete ? said != known : said < known)) {
            wrong(where + "/itemCount", "error.item-count", known);
        } else if (complete && known == 0) {
            wrong(where, "error.no-items", indicator.number());
        }
    }

    private void subIndicators(Indicator indicator, String where) {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < indicator.subIndicatorsOrNone().size(); i++) {
            SubIndicator sub = indicator.subIndicatorsOrNone().get(i);
            String here = where + "/subIndicators/" + i;
            unique(codes, sub.code(), here + "/code");
            if (!sub.code().startsWith(indicator.number() + ".")) {
                wrong(here + "/code", "error.not-of-indicator", indicator.number());
            }
            if (complete
                    && content.items().stream().noneMatch(item -> sub.code().equals(item.subIndicator()))) {
                wrong(here, "error.no-items", sub.code());
            }
        }
    }

    private void items() {
        Map<Integer, Indicator> indicators = new HashMap<>();
        content.indicators().forEach(indicator -> indicators.put(indicator.number(), indicator));
        Map<Character, Integer> last = new HashMap<>();
        for (int i = 0; i < content.items().size(); i++) {
            Item item = content.items().get(i);
            Indicator indicator = indicators.get(item.indicator());
            if (indicator == null) {
                wrong("/items/" + i + "/indicator", "error.no-indicator", item.indicator());
            } else {
                place(item, indicator, "/items/" + i);
            }
            int number = Integer.parseInt(item.code().substring(1));
            Integer before = last.put(item.code().charAt(0), number);
            if (before != null && before >= number) {
                wrong("/items/" + i + "/code", "error.codes-ascend", item.code());
            }
        }
    }

    private void place(Item item, Indicator indicator, String where) {
        List<SubIndicator> subs = indicator.subIndicatorsOrNone();
        if (item.subIndicator() == null ? complete && !subs.isEmpty() : none(subs, item.subIndicator())) {
            wrong(where + "/subIndicator", "error.no-sub-indicator", String.valueOf(item.subIndicator()));
        }
        Instrument instrument = content.instrumentOf(item.indicator());
        List<Part> parts = instrument == null ? List.of() : instrument.partsOrNone();
        if (item.part() != null && parts.stream().noneMatch(part -> part.code().equals(item.part()))) {
            wrong(where + "/part", "error.no-part", item.part());
        }
    }

    private static boolean none(List<SubIndicator> subs, String code) {
        return subs.stream().noneMatch(sub -> sub.code().equals(code));
    }

    private void grades() {
        List<Grade> grades = content.grades();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < grades.size(); i++) {
            Grade grade = grades.get(i);
            unique(codes, grade.code(), "/grades/" + i + "/code");
            if (i > 0) {
                follows(grades.get(i - 1), grade, i);
            }
        }
        Grade lowest = grades.get(grades.size() - 1);
        if (lowest.totalFrom().signum() != 0 || lowest.eachInstrumentFrom() != null) {
            wrong("/grades/" + (grades.size() - 1), "error.grades-gapless", lowest.code());
        }
    }

    private void follows(Grade before, Grade grade, int i) {
        int order = grade.totalFrom().compareTo(before.totalFrom());
        if (order > 0) {
            wrong("/grades/" + i + "/totalFrom", "error.grades-descend", grade.code());
        } else if (order == 0 && before.eachInstrumentFrom() == null) {
            wrong("/grades/" + i, "error.grade-never-reached", grade.code());
        }
    }

    private <T> void unique(Set<T> seen, T one, String where) {
        if (!seen.add(one)) {
            wrong(where, "error.twice", one);
        }
    }

    private void wrong(String pointer, String key, Object argument) {
        errors.add(new FieldError(pointer, key, List.of(argument)));
    }
}
