package prongsai.assessment.concordance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import prongsai.assessment.concordance.ConcordanceContent.IndicatorPair;
import prongsai.assessment.concordance.ConcordanceContent.ItemPair;
import prongsai.assessment.framework.FrameworkContent;
import prongsai.assessment.framework.FrameworkContent.Indicator;
import prongsai.assessment.framework.FrameworkContent.Item;
import prongsai.platform.problem.Problem;
import prongsai.platform.problem.Problem.FieldError;

/** A concordance speaks of items and indicators that the two questionnaires have, of each pair once. */
final class CheckingConcordances {
    private final List<FieldError> errors = new ArrayList<>();

    private CheckingConcordances() {}

    /** Fails with a 400 that lists every pair that cannot stand. */
    static void check(ConcordanceContent words, FrameworkContent earlier, FrameworkContent later) {
        CheckingConcordances check = new CheckingConcordances();
        check.items(words, codes(earlier), codes(later));
        check.indicators(words, numbers(earlier), numbers(later));
        if (!check.errors.isEmpty()) {
            throw Problem.invalid(check.errors);
        }
    }

    private void items(ConcordanceContent words, Set<String> earlier, Set<String> later) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i < words.items().size(); i++) {
            ItemPair pair = words.items().get(i);
            pair("/items/" + i, pair.from(), pair.to(), earlier, later);
            if (!pairs.add(pair.from() + " " + pair.to())) {
                wrong("/items/" + i, "error.twice", pair.from() + " - " + pair.to());
            }
        }
    }

    private void indicators(ConcordanceContent words, Set<String> earlier, Set<String> later) {
        List<IndicatorPair> pairs = words.indicators() == null ? List.of() : words.indicators();
        for (int i = 0; i < pairs.size(); i++) {
            IndicatorPair pair = pairs.get(i);
            pair("/indicators/" + i, text(pair.from()), text(pair.to()), earlier, later);
        }
    }

    private void pair(
            String where, @Nullable String from, @Nullable String to, Set<String> earlier, Set<String> later) {
        if (from == null && to == null) {
            wrong(where, "error.pair-of-nothing", "");
        }
        if (from != null && !earlier.contains(from)) {
            wrong(where + "/from", "error.unknown-item", from);
        }
        if (to != null && !later.contains(to)) {
            wrong(where + "/to", "error.unknown-item", to);
        }
    }

    private void wrong(String pointer, String key, Object argument) {
        errors.add(new FieldError(pointer, key, List.of(argument)));
    }

    private static @Nullable String text(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }

    private static Set<String> codes(FrameworkContent framework) {
        return framework.items().stream().map(Item::code).collect(Collectors.toSet());
    }

    private static Set<String> numbers(FrameworkContent framework) {
        return framework.indicators().stream()
                .map(Indicator::number)
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }
}
