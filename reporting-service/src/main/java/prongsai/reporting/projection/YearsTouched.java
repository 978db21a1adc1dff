package prongsai.reporting.projection;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers what changed rows touch, and finds the years of organisations that must be counted anew because of it. */
final class YearsTouched {
    /** What follows from rows that are there already; the pairs given go through as they are. */
    private static final String FOUND = """
            select distinct fiscal_year || ' ' || organisation from (
                select s.fiscal_year, s.organisation from %1$s.statuses s where s.organisation = any(cast($1 as varchar[]))
                union
                select f.fiscal_year, o.code from %1$s.organisations o join %1$s.frameworks f on f.scope = o.framework_scope
                where o.code = any(cast($1 as varchar[]))
                union
                select cast(f.fiscal_year as int), o.code
                from unnest(cast($2 as varchar[]), cast($3 as varchar[])) as f (fiscal_year, scope)
                join %1$s.organisations o on o.framework_scope = f.scope
                union
                select fiscal_year, organisation from %1$s.measures where id = any(cast(cast($4 as varchar[]) as uuid[]))
                union
                select fiscal_year, organisation from %1$s.results where id = any(cast(cast($4 as varchar[]) as uuid[]))
                union
                select fiscal_year, organisation from %1$s.rounds where id = any(cast(cast($4 as varchar[]) as uuid[]))
            ) as touched
            """;

    private final Set<OrganisationYear> pairs = new LinkedHashSet<>();
    private final Set<String> organisations = new LinkedHashSet<>();
    private final Set<OrganisationYear> scopes = new LinkedHashSet<>();
    private final Set<String> targets = new LinkedHashSet<>();

    /** An organisation's year of plans (Buddhist Era); for a questionnaire, its scope stands for the organisation. */
    record OrganisationYear(int fiscalYear, String organisation) {
        static OrganisationYear read(String line) {
            int space = line.indexOf(' ');
            return new OrganisationYear(Integer.parseInt(line.substring(0, space)), line.substring(space + 1));
        }
    }

    /** What a table's changed rows answered. */
    void add(ReadTable table, List<String> answers) {
        switch (table.touches()) {
            case ITS_YEAR -> answers.forEach(line -> pairs.add(OrganisationYear.read(line)));
            case THE_YEARS_AFTER ->
                answers.forEach(line -> {
                    OrganisationYear scored = OrganisationYear.read(line);
                    pairs.add(new OrganisationYear(scored.fiscalYear() + 1, scored.organisation()));
                    pairs.add(new OrganisationYear(scored.fiscalYear() + 2, scored.organisation()));
                });
            case ALL_YEARS -> organisations.addAll(answers);
            case ALL_OF_ITS_SCOPE -> answers.forEach(line -> scopes.add(OrganisationYear.read(line)));
            case WHAT_IT_PROVES -> {
                if (answers.isEmpty()) {
                    targets.clear();
                }
            }
        }
    }

    /** What evidence belonged to before, or belongs to now. */
    void addTargets(List<String> ids) {
        targets.addAll(ids);
    }

    /** Whether organisations themselves changed: their names stand in every year. */
    boolean everyYear() {
        return !organisations.isEmpty();
    }

    /** All years to count anew. */
    Uni<List<OrganisationYear>> found(Statements database, String schema) {
        if (organisations.isEmpty() && scopes.isEmpty() && targets.isEmpty()) {
            return Uni.createFrom().item(new ArrayList<>(pairs));
        }
        return database.run(
                        FOUND.formatted(schema),
                        organisations.toArray(String[]::new),
                        scopes.stream()
                                .map(one -> Integer.toString(one.fiscalYear()))
                                .toArray(String[]::new),
                        scopes.stream().map(OrganisationYear::organisation).toArray(String[]::new),
                        targets.toArray(String[]::new))
                .map(lines -> {
                    Set<OrganisationYear> all = new LinkedHashSet<>(pairs);
                    lines.forEach(line -> all.add(OrganisationYear.read(line)));
                    return new ArrayList<>(all);
                });
    }
}
