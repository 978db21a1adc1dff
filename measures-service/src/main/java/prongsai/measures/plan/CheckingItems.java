package prongsai.measures.plan;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import prongsai.measures.framework.KnownFramework;
import prongsai.measures.framework.KnownFrameworks;
import prongsai.platform.problem.Problem;
import prongsai.platform.problem.Problem.FieldError;

/** Whether items that are typed exist in the questionnaire of their year, where all of it is known. */
@ApplicationScoped
class CheckingItems {
    private final KnownFrameworks frameworks;

    CheckingItems(KnownFrameworks frameworks) {
        this.frameworks = frameworks;
    }

    /** A 400 lists those that do not; what is no code at all is left to {@link ItemWords#read}. */
    Uni<Void> items(Plan plan, @Nullable List<ItemWords> typed) {
        List<ItemWords> words = typed == null ? List.of() : typed;
        List<Integer> years = words.stream()
                .map(word -> year(word, plan))
                .distinct()
                .filter(year -> year >= 2500 && year <= 2699)
                .toList();
        Map<Integer, KnownFramework> known = new HashMap<>();
        return Multi.createFrom()
                .iterable(years)
                .onItem()
                .transformToUniAndConcatenate(year -> frameworks
                        .ofOrganisation(year, plan.organisation())
                        .invoke(found -> {
                            if (found != null && found.complete()) {
                                known.put(year, found);
                            }
                        }))
                .collect()
                .last()
                .invoke(() -> require(plan, words, known))
                .replaceWithVoid();
    }

    private static void require(Plan plan, List<ItemWords> words, Map<Integer, KnownFramework> known) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            int year = year(words.get(i), plan);
            KnownFramework questionnaire = known.get(year);
            if (questionnaire != null) {
                for (String code : words.get(i).codes()) {
                    if (questionnaire.item(code).isEmpty()) {
                        errors.add(new FieldError(
                                "/items/" + i, "error.unknown-item", List.of(code, Integer.toString(year))));
                    }
                }
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private static int year(ItemWords word, Plan plan) {
        return word.fiscalYear() == null ? plan.basisFiscalYear() : word.fiscalYear();
    }
}
