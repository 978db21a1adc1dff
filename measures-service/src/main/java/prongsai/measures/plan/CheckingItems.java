package prongsai.measures.plan;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.measures.framework.KnownFrameworks;
import prongsai.platform.problem.Problem;
import prongsai.platform.problem.Problem.FieldError;
import prongsai.platform.thai.ItemCode;

/** Whether items that are typed exist in the questionnaire of their year, where all of it is known. */
@ApplicationScoped
class CheckingItems {
    private final KnownFrameworks frameworks;

    CheckingItems(KnownFrameworks frameworks) {
        this.frameworks = frameworks;
    }

    /** A 400 lists those that do not; what is no code at all is left to {@link ItemWords#read}. */
    Uni<Void> items(Plan plan, @Nullable List<ItemWords> typed) {
        List<FieldError> errors = new ArrayList<>();
        Uni<Void> all = Uni.createFrom().voidItem();
        List<ItemWords> words = typed == null ? List.of() : typed;
        for (int i = 0; i < words.size(); i++) {
            int place = i;
            all = all.chain(() -> item(plan, words.get(place), place, errors));
        }
        return all.invoke(() -> {
            if (!errors.isEmpty()) {
                throw Problem.invalid(errors);
            }
        });
    }

    private Uni<Void> item(Plan plan, ItemWords word, int place, List<FieldError> errors) {
        int year = word.fiscalYear() == null ? plan.basisFiscalYear() : word.fiscalYear();
        String code = ItemCode.tryParse(String.valueOf(word.code()))
                .map(ItemCode::toString)
                .orElse(null);
        return frameworks
                .ofOrganisation(year, plan.organisation())
                .invoke(known -> {
                    if (code != null
                            && known != null
                            && known.complete()
                            && known.item(code).isEmpty()) {
                        errors.add(new FieldError(
                                "/items/" + place, "error.unknown-item", List.of(code, Integer.toString(year))));
                    }
                })
                .replaceWithVoid();
    }
}
