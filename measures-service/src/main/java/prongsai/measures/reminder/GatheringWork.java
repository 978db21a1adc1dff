package prongsai.measures.reminder;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import prongsai.measures.people.Person;
import prongsai.measures.reminder.Waiting.DueRound;
import prongsai.measures.reminder.Waiting.GivenBack;
import prongsai.measures.reminder.Waiting.Mention;
import prongsai.measures.reminder.Waiting.OpenMeasure;
import prongsai.platform.time.FiscalYear;

/** Reads what waits for a batch of people: four statements, however many they are. */
@ApplicationScoped
class GatheringWork {
    private final Pool pool;
    private final ReminderSettings settings;

    GatheringWork(Pool pool, ReminderSettings settings) {
        this.pool = pool;
        this.settings = settings;
    }

    /**
     * What waits on this Bangkok day. Of measures, those of the running fiscal year and of the one before, until the last
     * round of that is long due.
     *
     * @param since comments written after it
     */
    Uni<Waiting> forThese(List<Person> people, LocalDate day, Instant since) {
        String[] offices = people.stream()
                .map(Person::organisation)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(String[]::new);
        Integer[] years = {
            FiscalYear.of(day).year(), FiscalYear.of(day.minusMonths(2)).year()
        };
        return measures(offices, years, day).chain(measures -> givenBack(offices)
                .chain(back -> rounds(offices, years, day).chain(rounds -> mentions(people, since)
                        .map(said -> new Waiting(measures, back, rounds, said)))));
    }

    private Uni<List<OpenMeasure>> measures(String[] offices, Integer[] years, LocalDate day) {
        return pool.preparedQuery("""
                        select organisation, number, activity, sections, due_on from measures
                        where organisation = any($1) and fiscal_year = any($2) and status in ('PLANNED', 'IN_PROGRESS') and due_on <= $3
                        order by organisation, due_on, number
                        """)
                .execute(Tuple.tuple()
                        .addArrayOfString(offices)
                        .addArrayOfInteger(years)
                        .addLocalDate(day.plusDays(settings.daysAhead())))
                .map(rows -> all(
                        rows,
                        row -> new OpenMeasure(
                                row.getString("organisation"),
                                row.getInteger("number"),
                                row.getString("activity"),
                                List.of(row.getArrayOfStrings("sections")),
                                row.getLocalDate("due_on"))));
    }

    /** Only of offices that have approved a plan: without one there is nothing to report. */
    private Uni<List<DueRound>> rounds(String[] offices, Integer[] years, LocalDate day) {
        return pool.preparedQuery("""
                        select r.organisation, r.half, r.fiscal_year, r.due_on from rounds r join plans p on p.id = r.plan
                        where r.organisation = any($1) and r.fiscal_year = any($2) and r.status in ('OPEN', 'PROPOSED') and r.due_on <= $3
                          and p.status in ('APPROVED', 'AMENDED')
                        order by r.organisation, r.due_on
                        """)
                .execute(Tuple.tuple()
                        .addArrayOfString(offices)
                        .addArrayOfInteger(years)
                        .addLocalDate(day.plusDays(settings.daysAhead())))
                .map(rows -> all(
                        rows,
                        row -> new DueRound(
                                row.getString("organisation"),
                                row.getString("half"),
                                row.getInteger("fiscal_year"),
                                row.getLocalDate("due_on"))));
    }

    /** Of whatever year: what came back waits until it is sent again. */
    private Uni<List<GivenBack>> givenBack(String[] offices) {
        return pool.preparedQuery("""
                        select 'PLAN' as what, organisation, fiscal_year, null as half, return_reason from plans
                        where status = 'RETURNED' and organisation = any($1)
                        union all
                        select 'ROUND', organisation, fiscal_year, half, return_reason from rounds
                        where status = 'RETURNED' and organisation = any($1)
                        union all
                        select 'GIFT_RETURN', organisation, fiscal_year, half, return_reason from gift_returns
                        where status = 'RETURNED' and organisation = any($1)
                        """)
                .execute(Tuple.tuple().addArrayOfString(offices))
                .map(rows -> all(
                        rows,
                        row -> new GivenBack(
                                row.getString("organisation"),
                                GivenBack.What.valueOf(row.getString("what")),
                                row.getInteger("fiscal_year"),
                                row.getString("half"),
                                Objects.requireNonNullElse(row.getString("return_reason"), ""))));
    }

    private Uni<List<Mention>> mentions(List<Person> people, Instant since) {
        return pool.preparedQuery("""
                        select c.mentions, c.text, c.written_at, m.activity from comments c join measures m on m.id = c.measure
                        where c.mentions && $1 and c.written_at >= $2 order by c.written_at desc limit 500
                        """)
                .execute(Tuple.of(
                        people.stream().map(Person::user).toArray(String[]::new), since.atOffset(ZoneOffset.UTC)))
                .map(rows -> all(
                        rows,
                        row -> new Mention(
                                Set.of(row.getArrayOfStrings("mentions")),
                                row.getString("activity"),
                                row.getString("text"),
                                row.getOffsetDateTime("written_at").toInstant())));
    }

    private static <T> List<T> all(RowSet<Row> rows, Function<Row, T> read) {
        List<T> all = new ArrayList<>();
        rows.forEach(row -> all.add(read.apply(row)));
        return all;
    }
}
