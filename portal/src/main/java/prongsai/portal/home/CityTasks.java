package prongsai.portal.home;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import prongsai.portal.api.CityStatus;
import prongsai.portal.api.CityStatus.Row;
import prongsai.portal.api.StatusClient;
import prongsai.portal.layout.Language;
import prongsai.portal.layout.Person;
import prongsai.portal.shown.FiscalYears;

/** What waits for the centre: reports to accept, late offices, gaps; of the year that has anything, the newest first. */
@ApplicationScoped
class CityTasks {
    private static final int YEARS_BACK = 5;

    private final StatusClient status;
    private final Clock clock;

    CityTasks(@RestClient StatusClient status, Clock clock) {
        this.status = status;
        this.clock = clock;
    }

    /** The year's figures with what waits. */
    record Board(int year, CityStatus.City city, List<Task> tasks) {}

    Board of(Person who, Language language) {
        int current = FiscalYears.current(clock);
        CityStatus shown = status.status(current, null, null, language.code());
        for (int back = 1; back <= YEARS_BACK && isEmpty(shown); back++) {
            shown = status.status(current - back, null, null, language.code());
        }
        return new Board(shown.fiscalYear(), shown.sums(), who.isCentre() ? tasks(shown) : List.of());
    }

    private static boolean isEmpty(CityStatus status) {
        return status.rows().stream().noneMatch(row -> row.hasPlan() || row.score() != null);
    }

    private static List<Task> tasks(CityStatus status) {
        String year = "?year=" + status.fiscalYear();
        List<Task> tasks = new ArrayList<>();
        add(
                tasks,
                true,
                "ACCEPT_M6",
                count(status, row -> "SUBMITTED".equals(row.round("M6"))),
                "/centre/rounds" + year);
        add(
                tasks,
                true,
                "ACCEPT_M12",
                count(status, row -> "SUBMITTED".equals(row.round("M12"))),
                "/centre/rounds" + year);
        add(tasks, false, "NO_PLANS", count(status, row -> !row.hasPlan()), "/city" + year);
        add(tasks, false, "OVERDUE", count(status, row -> row.work().overdue() > 0), "/city/overdue" + year);
        add(tasks, false, "CITY_DEAD_LINKS", count(status, row -> row.proofs().deadLinks() > 0), "/city" + year);
        return tasks;
    }

    private static void add(List<Task> tasks, boolean late, String kind, long count, String href) {
        if (count > 0) {
            tasks.add(new Task(kind, Long.toString(count), href, late));
        }
    }

    private static long count(CityStatus status, Predicate<Row> which) {
        return status.rows().stream().filter(which).count();
    }
}
