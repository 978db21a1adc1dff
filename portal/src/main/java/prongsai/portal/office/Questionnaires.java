package prongsai.portal.office;

import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.ScoresClient;
import prongsai.portal.api.ScoresClient.Framework;

/** The words of items and indicators of a year's questionnaire. They change with a revision only, and are kept for some minutes. */
@ApplicationScoped
public class Questionnaires {
    private final ScoresClient assessment;

    Questionnaires(@RestClient ScoresClient assessment) {
        this.assessment = assessment;
    }

    /**
     * What the year's questionnaire says; no words where it is not known.
     *
     * @param scope as in {@code bma-district-office}; empty for that of district offices
     */
    @CacheResult(cacheName = "questionnaires")
    public Questionnaire of(int fiscalYear, String scope) {
        @Nullable
        Framework known =
                IfThere.orNothing(() -> assessment.framework(fiscalYear, scope.isEmpty() ? null : scope, null));
        return known == null ? new Questionnaire(Map.of(), Map.of(), Map.of()) : Questionnaire.of(known);
    }

    /**
     * Words by code.
     *
     * @param indicatorOf the number of the indicator an item belongs to
     */
    public record Questionnaire(
            Map<String, String> items,
            Map<Integer, ScoresClient.Indicator> indicators,
            Map<String, Integer> indicatorOf) {
        static Questionnaire of(Framework framework) {
            return new Questionnaire(
                    framework.items().stream()
                            .collect(Collectors.toMap(
                                    ScoresClient.Item::code,
                                    item -> Objects.requireNonNullElse(item.labelTh(), ""),
                                    (first, second) -> first)),
                    framework.indicators().stream()
                            .collect(Collectors.toMap(
                                    ScoresClient.Indicator::number, indicator -> indicator, (first, second) -> first)),
                    framework.items().stream()
                            .filter(item -> item.indicator() != null)
                            .collect(Collectors.toMap(
                                    ScoresClient.Item::code,
                                    item -> Objects.requireNonNull(item.indicator()),
                                    (first, second) -> first)));
        }

        /** What an item asks; empty where it is not known. */
        public String item(String code) {
            return items.getOrDefault(code, "");
        }

        /** What an indicator is about; empty where it is not known. */
        public String indicator(int number, boolean thai) {
            ScoresClient.Indicator indicator = indicators.get(number);
            return indicator == null ? "" : indicator.name(thai);
        }
    }
}
