package prongsai.measures.people;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import prongsai.measures.people.Person.Reminders;
import prongsai.platform.answer.PageRequest;
import prongsai.platform.identity.CurrentCaller.SignedIn;
import prongsai.platform.identity.Roles;

/** All who have signed in. */
@ApplicationScoped
public class People {
    private final Pool pool;

    People(Pool pool) {
        this.pool = pool;
    }

    /** Keeps what the token says of who asks; how they want to be reminded stays. */
    Uni<Void> remember(SignedIn person, OffsetDateTime at) {
        String[] roles = person.caller().roles().stream().sorted().toArray(String[]::new);
        return pool.preparedQuery("""
                        insert into people (user_id, name, email, organisation, section, roles, reminders, seen_at)
                        values ($1, $2, $3, $4, $5, $6, 'DAILY', $7)
                        on conflict (user_id) do update set name = excluded.name, email = excluded.email,
                            organisation = excluded.organisation, section = excluded.section, roles = excluded.roles,
                            seen_at = excluded.seen_at
                        """)
                .execute(Tuple.tuple()
                        .addString(person.caller().user())
                        .addString(person.name())
                        .addString(person.email())
                        .addString(person.caller().organisation())
                        .addString(person.caller().section())
                        .addArrayOfString(roles)
                        .addOffsetDateTime(at))
                .replaceWithVoid();
    }

    /** Those of an organisation, and the centre's analysts, by user id: whom one may mention there. */
    Uni<List<Person>> mentionable(String organisation, PageRequest page) {
        return pool.preparedQuery("""
                        select * from people where (organisation = $1 or (organisation is null and $2 = any(roles))) and user_id > $3
                        order by user_id limit $4
                        """)
                .execute(Tuple.of(organisation, Roles.CENTRE_ANALYST, page.after(), page.oneMore()))
                .map(People::all);
    }

    /** These people, by user id; those who never signed in are left out. */
    public Uni<Map<String, Person>> known(Collection<String> users) {
        return pool.preparedQuery("select * from people where user_id = any($1)")
                .execute(Tuple.of(users.toArray(String[]::new)))
                .map(rows -> all(rows).stream().collect(Collectors.toMap(Person::user, Function.identity())));
    }

    Uni<@Nullable Person> of(String user) {
        return known(List.of(user)).map(found -> found.get(user));
    }

    Uni<Void> choose(String user, Reminders wanted) {
        return pool.preparedQuery("update people set reminders = $2 where user_id = $1")
                .execute(Tuple.of(user, wanted.name()))
                .replaceWithVoid();
    }

    /** Whom to remind on this Bangkok day and who was not yet, by user id; who has not been here for half a year has left. */
    public Uni<List<Person>> toRemind(LocalDate day, boolean weekly, String after, int limit) {
        return pool.preparedQuery("""
                        select * from people p where (reminders = 'DAILY' or (reminders = 'WEEKLY' and $2)) and user_id > $3
                          and seen_at > $5 and not exists (select from reminders_sent s where s.user_id = p.user_id and s.day = $1)
                        order by user_id limit $4
                        """)
                .execute(Tuple.of(
                        day,
                        weekly,
                        after,
                        limit,
                        day.minusMonths(6).atStartOfDay().atOffset(ZoneOffset.UTC)))
                .map(People::all);
    }

    private static List<Person> all(RowSet<Row> rows) {
        List<Person> people = new ArrayList<>();
        rows.forEach(row -> people.add(Person.of(row)));
        return people;
    }
}
