package prongsai.portal.city;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.CityStatus;
import prongsai.portal.api.CityStatus.Row;
import prongsai.portal.api.StatusClient;
import prongsai.portal.layout.Language;
import prongsai.portal.shown.FiscalYears;

/** Gets the status of the year that was asked for; without one, of this year, or of the latest that has anything to show. */
@ApplicationScoped
class ReadingStatus {
    private static final int YEARS_BACK = 5;
    private static final int MOST_PARTS = 20;

    private final StatusClient reporting;
    private final Clock clock;

    ReadingStatus(@RestClient StatusClient reporting, Clock clock) {
        this.reporting = reporting;
        this.clock = clock;
    }

    int currentYear() {
        return FiscalYears.current(clock);
    }

    /** The year that is asked for, else the latest with anything to show. */
    int year(CityQuery query, Language language) {
        Integer asked = query.askedYear();
        return asked == null ? read(query, language).fiscalYear() : asked;
    }

    CityStatus read(CityQuery query, Language language) {
        Integer asked = query.askedYear();
        if (asked != null) {
            return whole(asked, query.chosenGroup(), language);
        }
        CityStatus current = whole(currentYear(), query.chosenGroup(), language);
        CityStatus found = current;
        for (int back = 1; back <= YEARS_BACK && isEmpty(found); back++) {
            found = whole(currentYear() - back, query.chosenGroup(), language);
        }
        return isEmpty(found) ? current : found;
    }

    /** Neither a plan nor a score. */
    static boolean isEmpty(CityStatus status) {
        return status.rows().stream().noneMatch(row -> row.hasPlan() || row.score() != null);
    }

    private CityStatus whole(int year, String group, Language language) {
        String wanted = group.isEmpty() ? null : group;
        CityStatus first = reporting.status(year, wanted, null, language.code());
        List<Row> rows = new ArrayList<>(first.rows());
        @Nullable String next = first.next();
        for (int part = 1; next != null && part < MOST_PARTS; part++) {
            CityStatus more = reporting.status(year, wanted, next, language.code());
            rows.addAll(more.rows());
            next = more.next();
        }
        return new CityStatus(first.fiscalYear(), first.asOf(), first.city(), rows, next);
    }
}
