package prongsai.portal.centre.scores;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.Districts.District;
import prongsai.portal.api.DistrictsClient;
import prongsai.portal.api.centre.Assessed;
import prongsai.portal.api.centre.ScoreWorkClient;
import prongsai.portal.layout.Language;
import prongsai.portal.shown.FiscalYears;
import prongsai.portal.shown.OfficeName;

/** Reads a year's scores with the names of the offices. */
@ApplicationScoped
class ReadingScores {
    private static final String DISTRICTS = "district-office";
    private static final int ALL = 500;
    private static final int MOST_PARTS = 20;
    private static final int YEARS_BACK = 6;
    private static final int RECENT = 5;

    private final ScoreWorkClient scores;
    private final DistrictsClient districts;
    private final Clock clock;

    ReadingScores(@RestClient ScoreWorkClient scores, @RestClient DistrictsClient districts, Clock clock) {
        this.scores = scores;
        this.districts = districts;
        this.clock = clock;
    }

    ScoresView of(@Nullable String askedYear, @Nullable String status, @Nullable String q, Language language) {
        boolean asked = askedYear != null && askedYear.matches("2[56][0-9]{2}");
        int year = asked ? Integer.parseInt(askedYear) : FiscalYears.current(clock);
        List<Assessed.Line> all = ofYear(year);
        for (int back = 1; !asked && all.isEmpty() && back <= YEARS_BACK; back++) {
            year--;
            all = ofYear(year);
        }
        return ScoresView.of(
                year, all, names(language), status, q, scores.runs(RECENT).items(), language);
    }

    Map<String, String> names(Language language) {
        return districts.ofType(DISTRICTS, ALL).items().stream()
                .collect(Collectors.toMap(District::code, one -> name(one, language)));
    }

    String name(String office, Language language) {
        return name(districts.one(office), language);
    }

    private static String name(District one, Language language) {
        return OfficeName.shortly(one.nameTh(), one.nameEn(), language);
    }

    private List<Assessed.Line> ofYear(int year) {
        List<Assessed.Line> all = new ArrayList<>();
        @Nullable String next = null;
        for (int part = 0; part == 0 || (next != null && part < MOST_PARTS); part++) {
            Assessed.Some read = scores.ofYear(year, ALL, next);
            all.addAll(read.items());
            next = read.next();
        }
        return all;
    }
}
