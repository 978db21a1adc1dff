package prongsai.portal.centre.rounds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.centre.PlanHead;
import prongsai.portal.api.centre.PlanHeadsClient;
import prongsai.portal.api.centre.RoundsOfCity;
import prongsai.portal.api.centre.RoundsOfCityClient;
import prongsai.portal.layout.Language;
import prongsai.portal.shown.FiscalYears;

/** Finds what the offices have handed in. */
@ApplicationScoped
class ReadingRounds {
    private static final int YEARS_BACK = 5;
    private static final int MOST_PARTS = 20;

    private final RoundsOfCityClient city;
    private final PlanHeadsClient plans;
    private final Clock clock;

    ReadingRounds(@RestClient RoundsOfCityClient city, @RestClient PlanHeadsClient plans, Clock clock) {
        this.city = city;
        this.plans = plans;
        this.clock = clock;
    }

    /** The year that is asked for; else the latest with a plan. */
    RoundsView of(RoundsQuery query, Language language) {
        Integer asked = query.askedYear();
        int year = asked == null ? FiscalYears.current(clock) + 1 : asked;
        List<RoundsOfCity.Office> offices = offices(year, query);
        for (int back = 0; asked == null && back <= YEARS_BACK && isEmpty(offices); back++) {
            year--;
            offices = offices(year, query);
        }
        return RoundsView.of(year, offices, query, language);
    }

    /** The plan of an office and year; a page that is not there where they have none. */
    PlanHead plan(int year, String office) {
        return plans.of(year, office).items().stream().findFirst().orElseThrow(NotFoundException::new);
    }

    UUID planId(int year, String office) {
        return plan(year, office).id();
    }

    private static boolean isEmpty(List<RoundsOfCity.Office> offices) {
        return offices.stream().allMatch(office -> office.plan().status() == null);
    }

    private List<RoundsOfCity.Office> offices(int year, RoundsQuery query) {
        String group = query.chosenGroup().isEmpty() ? null : query.chosenGroup();
        List<RoundsOfCity.Office> all = new ArrayList<>();
        @Nullable String next = null;
        for (int part = 0; part == 0 || (next != null && part < MOST_PARTS); part++) {
            RoundsOfCity read = city.of(year, group, next);
            all.addAll(read.organisations());
            next = read.next();
        }
        return all;
    }
}
