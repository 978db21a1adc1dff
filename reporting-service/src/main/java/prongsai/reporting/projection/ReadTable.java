package prongsai.reporting.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A table of the read model that holds the newest state of each aggregate of one kind.
 *
 * @param aggregate the field of the events' data that holds the state
 * @param key the column that tells one from another
 * @param touches what of the city's state a change of it touches
 * @param columns all but epoch and version
 */
record ReadTable(String aggregate, String name, String key, Touches touches, List<Column> columns) {
    /** What a changed row answers to those who count: a year of an organisation, or from what such years are found. */
    enum Touches {
        ITS_YEAR("t.fiscal_year || ' ' || t.organisation"),
        THE_YEARS_AFTER("t.fiscal_year || ' ' || t.organisation"),
        ALL_YEARS("t.code"),
        ALL_OF_ITS_SCOPE("t.fiscal_year || ' ' || t.scope"),
        WHAT_IT_PROVES("cast(t.id as varchar)");

        private final String answer;

        Touches(String answer) {
            this.answer = answer;
        }
    }

    /** A column, its SQL type, and what of the told state stands in it, as text. */
    record Column(String name, String type, Function<Told, @Nullable String> value) {}

    /**
     * Takes many states over in one statement, none of them twice: inserts or, where what is known is older, replaces. Its
     * values are those of {@link #values}; it answers what of the city's state the changed rows touch.
     */
    String upsert(String schema) {
        List<String> names = new ArrayList<>();
        List<String> places = new ArrayList<>();
        List<String> values = new ArrayList<>();
        List<String> sets = new ArrayList<>();
        for (Column column : withVersion()) {
            names.add(column.name());
            places.add("cast($" + names.size() + " as varchar[])");
            values.add("cast(told." + column.name() + " as " + column.type() + ")");
            sets.add(column.name() + " = excluded." + column.name());
        }
        String columns = String.join(", ", names);
        return "insert into " + schema + "." + name + " as t (" + columns + ") select " + String.join(", ", values)
                + " from unnest(" + String.join(", ", places) + ") as told (" + columns + ") on conflict (" + key
                + ") do update set " + String.join(", ", sets)
                + " where (excluded.epoch, excluded.version) > (t.epoch, t.version) returning " + touches.answer;
    }

    /** A column's values for each state, for every column. */
    Object[] values(List<Told> states) {
        return withVersion().stream()
                .map(column -> states.stream().map(column.value()).toArray(String[]::new))
                .toArray();
    }

    private List<Column> withVersion() {
        List<Column> all = new ArrayList<>(columns);
        all.add(new Column("epoch", "int", told -> Integer.toString(told.event().epoch())));
        all.add(new Column(
                "version", "bigint", told -> Long.toString(told.event().version())));
        return all;
    }
}
