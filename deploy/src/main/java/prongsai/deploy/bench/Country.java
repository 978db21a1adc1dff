package prongsai.deploy.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * Writes plans of many organisations into measures-service's own database, past the service: a hundred measures each, as a year
 * in its middle looks like. For measuring what reading them costs, in a system to be thrown away.
 */
final class Country implements AutoCloseable {
    static final int FISCAL_YEAR = 2569;
    static final int MEASURES_EACH = 100;

    /** The first fifty are the districts, whose officers can sign in; the others are agencies. */
    private static final String ORGANISATIONS = """
            create or replace temporary view bench_organisations as
            select n, case when n < 50 then (1001 + n)::varchar else 'BENCH-' || lpad(n::varchar, 5, '0') end as code
            from generate_series(0, 8299) as n;
            """;

    private static final String KNOWN = """
            insert into known_organisations (code, name_th, sections, epoch, version)
            select code, 'หน่วยงาน ' || code, 'FINANCE,ADMIN,REGISTRATION,PUBLIC_WORKS,ENVIRONMENT,REVENUE,CLEANING,EDUCATION,CITY_LAW,COMMUNITY', 0, 0
            from bench_organisations where n >= %2$d and n < %3$d
            on conflict (code) do nothing;
            """;

    private static final String PLANS = """
            insert into plans (id, organisation, fiscal_year, basis_fiscal_year, status, issues, indicator_notes, version, edition)
            select md5('bench-plan-' || code)::uuid, code, %1$d, %1$d - 1, 'APPROVED',
                   (select json_agg(json_build_object('id', md5('bench-issue-' || code || i)::uuid, 'position', i, 'indicator', 1 + i %% 10,
                       'items', json_build_array(json_build_object('fiscalYear', %1$d - 1, 'code', 'I' || i)),
                       'description', repeat('ประเด็น ', 8)))::varchar from generate_series(1, 20) as i),
                   '[]', 1, 1
            from bench_organisations where n >= %2$d and n < %3$d
            on conflict (id) do nothing;
            """;

    private static final String ROUNDS = """
            insert into rounds (id, plan, organisation, fiscal_year, half, status, due_on, period_from, period_to, annexes, said, return_notes, version)
            select md5('bench-round-' || code || half)::uuid, md5('bench-plan-' || code)::uuid, code, %1$d, half, 'OPEN',
                   make_date(%1$d - 543, 10, 30), make_date(%1$d - 544, 10, 1), make_date(%1$d - 543, 9, 30), '[]', '[]', '[]', 1
            from bench_organisations, unnest(array['M6', 'M12']) as half where n >= %2$d and n < %3$d
            on conflict (id) do nothing;
            """;

    /** A third is done, a third is late; every tenth is of the finance section, the others of the other nine. */
    private static final String MEASURES = """
            insert into measures (id, plan, organisation, fiscal_year, number, issues, activity, outputs, awareness, due, due_on, responsible,
                sections, follow_up, status, percent, history, ticks, version)
            select md5('bench-measure-' || code || i)::uuid, md5('bench-plan-' || code)::uuid, code, %1$d, i,
                   json_build_array(md5('bench-issue-' || code || (1 + i %% 20))::uuid)::varchar, repeat('ถ้อยคำของมาตรการ ', 12),
                   '[{"text":"info graphic ๓ แผ่น","kind":"info graphic","quantity":3}]', '[{"text":"Line","channel":"LINE"}]',
                   json_build_object('text', 'ครบกำหนด', 'date', make_date(%1$d - 543, 1, 1) + i * 3, 'recurrence', 'NONE')::varchar,
                   make_date(%1$d - 543, 1, 1) + i * 3,
                   json_build_object('lead', json_build_array(section), 'supporting', json_build_array(), 'all', false, 'schools', false,
                       'text', section)::varchar,
                   array[section], '{"text":"ทุก ๑ เดือน","intervalMonths":1}',
                   (array['PLANNED', 'IN_PROGRESS', 'COMPLETED'])[1 + i %% 3], case when i %% 3 = 2 then 100 else 40 end,
                   '[{"status":"IN_PROGRESS","percent":40,"on":"2026-01-15","at":"2026-01-15T03:00:00Z","by":"officer"}]', '[]', 1
            from bench_organisations, generate_series(1, %4$d) as i,
                 lateral (select (array['FINANCE', 'ADMIN', 'REGISTRATION', 'PUBLIC_WORKS', 'ENVIRONMENT', 'REVENUE', 'CLEANING', 'EDUCATION',
                     'CITY_LAW', 'COMMUNITY'])[1 + i %% 10] as section) as of_section
            where n >= %2$d and n < %3$d
            on conflict (id) do nothing;
            """;

    private final Connection database;
    private int organisations;

    private Country(Connection database) {
        this.database = database;
    }

    /** Opens the database of the system whose data lie in this home. */
    static Country in(Path home, int port) throws IOException, SQLException {
        Properties secrets = new Properties();
        try (Reader file = Files.newBufferedReader(home.resolve("secrets.properties"), UTF_8)) {
            secrets.load(file);
        }
        Properties login = new Properties();
        login.setProperty("user", "measures");
        login.setProperty("password", secrets.getProperty("measures.database"));
        Connection database = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/measures", login);
        Country country = new Country(database);
        country.execute(ORGANISATIONS);
        return country;
    }

    /** Grows to this many organisations with their plans. */
    void grow(int size) throws SQLException {
        for (String step : new String[] {KNOWN, PLANS, ROUNDS, MEASURES}) {
            execute(step.formatted(FISCAL_YEAR, organisations, size, MEASURES_EACH));
        }
        organisations = size;
        execute("analyze plans; analyze measures; analyze rounds");
    }

    private void execute(String statement) throws SQLException {
        try (Statement one = database.createStatement()) {
            one.execute(statement);
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
