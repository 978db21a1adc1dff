package prongsai.assessment.framework;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import prongsai.assessment.framework.FrameworkContent.Grade;
import prongsai.assessment.framework.FrameworkContent.Indicator;
import prongsai.assessment.framework.FrameworkContent.Instrument;
import prongsai.assessment.framework.FrameworkContent.Item;
import prongsai.platform.problem.Problem;
import prongsai.platform.problem.Problem.FieldError;

/** The rules that hold between the parts of a framework: an activated one must be able to compute. */
final class CheckingFrameworks {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final FrameworkContent content;
    private final List<FieldError> errors = new ArrayList<>();

    private CheckingFrameworks(FrameworkContent content) {
        this.content = content;
    }

    /** Fails with a 400 that lists every broken rule and where. */
    static void check(FrameworkContent content) {
        CheckingFrameworks check = new CheckingFrameworks(content);
        check.weights();
        check.indicators();
        check.items();
        check.grades();
        if (!check.errors.isEmpty()) {
            throw Problem.invalid(check.errors);
        }
    }

    private void weights() {
        BigDecimal sum =
                content.instruments().stream().map(Instrument::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(HUNDRED) != 0) {
            wrong("/instruments", "error.weights", sum.toPlainString());
        }
    }

    private void indicators() {
        Set<String> instruments =
                content.instruments().stream().map(Instrument::code).collect(Collectors.toSet());
        Set<Integer> numbers = new HashSet<>();
        for (int i = 0; i < content.indicators().size(); i++) {
            Indicator indicator = content.indicators().get(i);
            if (!instruments.contains(indicator.instrument())) {
                wrong("/indicators/" + i + "/instrument", "error.no-instrument", indicator.instrument());
            }
            if (!numbers.add(indicator.number())) {
                wrong("/indicators/" + i + "/number", "error.twice", indicator.number());
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
            } else if (item.subIndicator() != null
                    && indicator.subIndicatorsOrNone().stream()
                            .noneMatch(sub -> sub.code().equals(item.subIndicator()))) {
                wrong("/items/" + i + "/subIndicator", "error.no-sub-indicator", item.subIndicator());
            }
            int number = Integer.parseInt(item.code().substring(1));
            Integer before = last.put(item.code().charAt(0), number);
            if (before != null && before >= number) {
                wrong("/items/" + i + "/code", "error.codes-ascend", item.code());
            }
        }
    }

    private void grades() {
        List<Grade> grades = content.grades();
        for (int i = 1; i < grades.size(); i++) {
            if (grades.get(i).totalFrom().compareTo(grades.get(i - 1).totalFrom()) > 0) {
                wrong(
                        "/grades/" + i + "/totalFrom",
                        "error.grades-descend",
                        grades.get(i).code());
            }
        }
        Grade lowest = grades.get(grades.size() - 1);
        if (lowest.totalFrom().signum() != 0 || lowest.eachInstrumentFrom() != null) {
            wrong("/grades/" + (grades.size() - 1), "error.grades-gapless", lowest.code());
        }
    }

    private void wrong(String pointer, String key, Object argument) {
        errors.add(new FieldError(pointer, key, List.of(argument)));
    }
}
