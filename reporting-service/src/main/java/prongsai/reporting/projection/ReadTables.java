package prongsai.reporting.projection;

import static prongsai.reporting.projection.ReadTable.Touches.ALL_OF_ITS_SCOPE;
import static prongsai.reporting.projection.ReadTable.Touches.ALL_YEARS;
import static prongsai.reporting.projection.ReadTable.Touches.ITS_YEAR;
import static prongsai.reporting.projection.ReadTable.Touches.THE_YEARS_AFTER;
import static prongsai.reporting.projection.ReadTable.Touches.WHAT_IT_PROVES;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import prongsai.reporting.projection.ReadTable.Column;

/** The tables of the read model. */
final class ReadTables {
    private static final Column SUBJECT =
            new Column("subject", "varchar", told -> told.event().subject());
    private static final Column ID =
            new Column("id", "uuid", told -> told.event().subject());
    private static final Column PLAN = new Column("plan", "uuid", told -> told.text("plan"));
    private static final Column ORGANISATION = text("organisation", "organisation");
    private static final Column FISCAL_YEAR = new Column("fiscal_year", "int", told -> told.text("fiscalYear"));
    private static final Column HALF = text("half", "round");
    private static final Column NUMBER = new Column("number", "int", told -> told.text("number"));
    private static final Column STATUS = text("status", "status");
    private static final Column REMOVED = new Column("removed", "boolean", told -> told.text("removed"));
    private static final Column PUBLISHED_HASH = new Column(
            "published_hash", "varchar", told -> Told.text(told.state().path("publication"), "hash"));
    private static final Column PUBLISHED_AT = new Column(
            "published_at", "timestamptz", told -> Told.text(told.state().path("publication"), "at"));
    private static final Column CONTENT =
            new Column("content", "jsonb", told -> told.state().toString());

    /** One for each kind of aggregate that is shown. */
    static final List<ReadTable> OF_AGGREGATES = List.of(
            new ReadTable(
                    "organisation",
                    "organisations",
                    "code",
                    ALL_YEARS,
                    List.of(
                            text("code", "code"),
                            text("name_th", "nameTh"),
                            text("name_en", "nameEn"),
                            text("type", "type"),
                            text("group_of", "group"),
                            new Column("framework_scope", "varchar", Told::frameworkScope),
                            new Column("sections", "varchar[]", Told::sections))),
            new ReadTable(
                    "framework",
                    "frameworks",
                    "subject",
                    ALL_OF_ITS_SCOPE,
                    List.of(
                            SUBJECT,
                            FISCAL_YEAR,
                            text("scope", "scope"),
                            new Column("oit_items", "varchar[]", Told::disclosed),
                            CONTENT)),
            new ReadTable(
                    "score",
                    "scores",
                    "subject",
                    THE_YEARS_AFTER,
                    List.of(
                            SUBJECT,
                            ORGANISATION,
                            FISCAL_YEAR,
                            new Column("total", "numeric", told -> told.text("total")),
                            text("grade", "grade"),
                            CONTENT)),
            new ReadTable(
                    "plan",
                    "plans",
                    "id",
                    ITS_YEAR,
                    List.of(
                            ID,
                            ORGANISATION,
                            FISCAL_YEAR,
                            STATUS,
                            new Column(
                                    "issues",
                                    "int",
                                    told -> Integer.toString(
                                            told.state().path("issues").size())),
                            PUBLISHED_HASH,
                            PUBLISHED_AT,
                            CONTENT)),
            new ReadTable(
                    "measure",
                    "measures",
                    "id",
                    ITS_YEAR,
                    List.of(
                            ID,
                            PLAN,
                            ORGANISATION,
                            FISCAL_YEAR,
                            NUMBER,
                            STATUS,
                            new Column("percent", "int", told -> told.text("percent")),
                            new Column("due_on", "date", Told::dueOn),
                            new Column("issues", "varchar[]", told -> Told.array(told.listed("issues"))),
                            new Column("sections", "varchar[]", Told::responsible),
                            REMOVED,
                            CONTENT)),
            new ReadTable(
                    "result",
                    "results",
                    "id",
                    ITS_YEAR,
                    List.of(
                            ID,
                            PLAN,
                            ORGANISATION,
                            FISCAL_YEAR,
                            HALF,
                            NUMBER,
                            new Column("measures", "uuid[]", told -> Told.array(told.listed("measures"))),
                            REMOVED,
                            CONTENT)),
            new ReadTable(
                    "round",
                    "rounds",
                    "id",
                    ITS_YEAR,
                    List.of(
                            ID,
                            PLAN,
                            ORGANISATION,
                            FISCAL_YEAR,
                            HALF,
                            STATUS,
                            text("hash", "hash"),
                            PUBLISHED_HASH,
                            PUBLISHED_AT,
                            CONTENT)),
            new ReadTable(
                    "evidence",
                    "evidence",
                    "id",
                    WHAT_IT_PROVES,
                    List.of(
                            ID,
                            ORGANISATION,
                            text("kind", "kind"),
                            STATUS,
                            new Column(
                                    "dead",
                                    "boolean",
                                    told -> Boolean.toString(
                                            "DEAD".equals(Told.text(told.state().path("check"), "status")))),
                            new Column("targets", "uuid[]", told -> Told.array(targets(told))),
                            CONTENT)),
            new ReadTable(
                    "disclosure",
                    "disclosures",
                    "subject",
                    ITS_YEAR,
                    List.of(SUBJECT, ORGANISATION, FISCAL_YEAR, text("item", "item"), text("state", "state"), CONTENT)),
            new ReadTable(
                    "giftReturn",
                    "gift_returns",
                    "subject",
                    ITS_YEAR,
                    List.of(SUBJECT, ORGANISATION, FISCAL_YEAR, HALF, STATUS)));

    /** Those that are counted from the others. */
    static final List<String> COUNTED = List.of("statuses", "indicator_statuses", "section_statuses", "year_versions");

    /** All that a rebuild makes anew. */
    static final List<String> NAMES = Stream.concat(OF_AGGREGATES.stream().map(ReadTable::name), COUNTED.stream())
            .toList();

    private static final Map<String, ReadTable> BY_AGGREGATE =
            OF_AGGREGATES.stream().collect(Collectors.toMap(ReadTable::aggregate, Function.identity()));

    private ReadTables() {}

    /** Whether events that carry this field tell the state of something that is shown. */
    static boolean shows(String aggregate) {
        return BY_AGGREGATE.containsKey(aggregate);
    }

    static ReadTable of(String aggregate) {
        ReadTable table = BY_AGGREGATE.get(aggregate);
        if (table == null) {
            throw new IllegalArgumentException("Nothing shows " + aggregate);
        }
        return table;
    }

    /** What a piece of evidence belongs to. */
    static List<String> targets(Told evidence) {
        return evidence.listed("measures", "results", "rounds");
    }

    private static Column text(String name, String field) {
        return new Column(name, "varchar", told -> told.text(field));
    }
}
