package prongsai.assessment.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import prongsai.assessment.framework.FrameworkContent;
import prongsai.assessment.framework.FrameworkContent.Indicator;
import prongsai.assessment.framework.FrameworkContent.Instrument;
import prongsai.assessment.framework.FrameworkContent.Item;
import prongsai.assessment.framework.FrameworkContent.Part;
import prongsai.assessment.framework.FrameworkContent.SubIndicator;
import prongsai.platform.problem.Problem;
import prongsai.platform.problem.Problem.FieldError;
import prongsai.platform.thai.ItemCode;
import prongsai.platform.thai.ThaiDigits;

/** Reads what was typed against the year's framework: codes in any of their forms, scores 0 to 100; lists all that is wrong. */
final class ReadingScores {
    static final int MOST_DECIMALS = 15;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final FrameworkContent framework;
    private final List<FieldError> errors = new ArrayList<>();

    private ReadingScores(FrameworkContent framework) {
        this.framework = framework;
    }

    static GivenScores read(AssessmentResource.DraftScores typed, FrameworkContent framework) {
        ReadingScores reading = new ReadingScores(framework);
        GivenScores given = new GivenScores(
                reading.items(typed.items()),
                reading.known("/subIndicators", typed.subIndicators(), reading.subIndicators()),
                reading.known("/indicators", typed.indicators(), reading.indicators()),
                reading.known("/parts", typed.parts(), reading.parts()),
                reading.known("/instruments", typed.instruments(), reading.instruments()),
                reading.stated(typed.stated()));
        if (!reading.errors.isEmpty()) {
            throw Problem.invalid(reading.errors);
        }
        return given;
    }

    private Map<String, BigDecimal> items(@Nullable Map<String, BigDecimal> typed) {
        Set<String> codes = framework.items().stream().map(Item::code).collect(Collectors.toSet());
        Map<String, BigDecimal> read = new HashMap<>();
        orEmpty(typed).forEach((word, score) -> {
            String code = ItemCode.tryParse(word).map(ItemCode::toString).orElse("");
            if (!codes.contains(code)) {
                wrong("/items/" + word, "error.unknown-item", word);
            } else if (read.containsKey(code)) {
                wrong("/items/" + word, "error.twice", word);
            } else if (inRange("/items/" + word, score)) {
                read.put(code, score);
            }
        });
        return read;
    }

    private Map<String, BigDecimal> known(String where, @Nullable Map<String, BigDecimal> typed, Set<String> names) {
        Map<String, BigDecimal> read = new HashMap<>();
        orEmpty(typed).forEach((word, score) -> {
            String name = ThaiDigits.toLatin(word).strip();
            if (!names.contains(name)) {
                wrong(where + "/" + word, "error.unknown-item", word);
            } else if (inRange(where + "/" + word, score)) {
                read.put(name, score);
            }
        });
        return read;
    }

    private GivenScores.Stated stated(AssessmentResource.@Nullable StatedScores typed) {
        if (typed == null) {
            return GivenScores.Stated.NOTHING;
        }
        return new GivenScores.Stated(
                known("/stated/indicators", typed.indicators(), indicators()),
                known("/stated/instruments", typed.instruments(), instruments()),
                Optional.ofNullable(typed.total())
                        .filter(total -> inRange("/stated/total", total))
                        .orElse(null),
                typed.grade());
    }

    private boolean inRange(String pointer, @Nullable BigDecimal score) {
        boolean fits = score != null && isScore(score);
        if (!fits) {
            wrong(pointer, "error.score", "");
        }
        return fits;
    }

    /** 0 to 100, with as many decimals as a spreadsheet keeps. */
    static boolean isScore(BigDecimal score) {
        return score.signum() >= 0 && score.compareTo(HUNDRED) <= 0 && score.scale() <= MOST_DECIMALS;
    }

    private void wrong(String pointer, String key, Object argument) {
        errors.add(new FieldError(pointer, key, List.of(argument)));
    }

    private static Map<String, BigDecimal> orEmpty(@Nullable Map<String, BigDecimal> typed) {
        return typed == null ? Map.of() : typed;
    }

    private Set<String> indicators() {
        return framework.indicators().stream()
                .map(Indicator::number)
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }

    private Set<String> subIndicators() {
        return framework.indicators().stream()
                .flatMap(indicator -> indicator.subIndicatorsOrNone().stream())
                .map(SubIndicator::code)
                .collect(Collectors.toSet());
    }

    private Set<String> instruments() {
        return framework.instruments().stream().map(Instrument::code).collect(Collectors.toSet());
    }

    private Set<String> parts() {
        return framework.instruments().stream()
                .flatMap(instrument -> instrument.partsOrNone().stream())
                .map(Part::code)
                .collect(Collectors.toSet());
    }
}
