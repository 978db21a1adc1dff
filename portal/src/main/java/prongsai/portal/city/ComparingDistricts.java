package prongsai.portal.city;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.Districts.District;
import prongsai.portal.api.PublishedScores;
import prongsai.portal.api.PublishedScoresClient;
import prongsai.portal.api.Questionnaire;
import prongsai.portal.api.ServiceProblem;
import prongsai.portal.layout.Language;
import prongsai.portal.shown.OfficeName;

/** Gets the published scores of the chosen districts and years; at most five of each. */
@ApplicationScoped
class ComparingDistricts {
    private static final int NONE = 404;

    private final PublishedScoresClient scores;
    private final Sections sections;
    private final ReadingQuestionnaires questionnaires;
    private final ReadingStatus status;

    ComparingDistricts(
            @RestClient PublishedScoresClient scores,
            Sections sections,
            ReadingQuestionnaires questionnaires,
            ReadingStatus status) {
        this.scores = scores;
        this.sections = sections;
        this.questionnaires = questionnaires;
        this.status = status;
    }

    /** The words of the address: codes and years, each by itself or with commas between them; what cannot be is left out. */
    CompareView of(List<String> offices, List<String> years, Language language) {
        List<String> askedOffices = each(offices);
        List<Integer> askedYears = each(years).stream()
                .filter(year -> year.matches("2[56][0-9]{2}"))
                .map(Integer::valueOf)
                .sorted()
                .toList();
        List<District> all = sections.districts();
        List<District> chosen = all.stream()
                .filter(one -> askedOffices.contains(one.code()))
                .limit(CompareView.MOST)
                .toList();
        List<Integer> compared = askedYears.stream().limit(CompareView.MOST).toList();
        return new CompareView(
                status.currentYear(),
                all.stream()
                        .map(one -> new CompareView.Choice(one.code(), name(one, language), chosen.contains(one)))
                        .toList(),
                CompareView.years(status.currentYear(), compared),
                chosen.isEmpty() || compared.isEmpty() ? null : compare(chosen, compared, language),
                askedOffices.size() > CompareView.MOST || askedYears.size() > CompareView.MOST);
    }

    private Comparison compare(List<District> offices, List<Integer> years, Language language) {
        List<Comparison.Column> columns = new ArrayList<>();
        for (District office : offices) {
            for (int year : years) {
                columns.add(new Comparison.Column(
                        office.code(), name(office, language), year, publishedOrNull(year, office.code())));
            }
        }
        return Comparison.of(columns, indicators(columns, language));
    }

    /** Every indicator that is scored somewhere, as the latest questionnaire of these calls it. */
    private Map<Integer, String> indicators(List<Comparison.Column> columns, Language language) {
        Map<Integer, String> names = new TreeMap<>();
        columns.stream()
                .map(Comparison.Column::scores)
                .filter(Objects::nonNull)
                .flatMap(one -> Objects.requireNonNull(one).indicators().stream())
                .forEach(one -> names.put(one.number(), ""));
        columns.stream().map(Comparison.Column::year).distinct().sorted().forEach(year -> {
            Questionnaire asked = questionnaires.ofOrNull(year);
            if (asked != null) {
                asked.indicators().forEach(one -> names.replace(one.number(), one.name(language.isThai())));
            }
        });
        return names;
    }

    private @Nullable PublishedScores publishedOrNull(int year, String office) {
        try {
            return scores.of(year, office);
        } catch (ServiceProblem problem) {
            if (problem.status() == NONE) {
                return null;
            }
            throw problem;
        }
    }

    private static List<String> each(List<String> words) {
        return words.stream()
                .flatMap(word -> Stream.of(word.split(",", -1)))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static String name(District office, Language language) {
        return OfficeName.shortly(office.nameTh(), office.nameEn(), language);
    }
}
