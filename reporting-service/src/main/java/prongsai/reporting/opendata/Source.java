package prongsai.reporting.opendata;

/** Where units come from: all of them, with the columns of a {@link Unit}, and a number that changes with any of them. */
enum Source {
    ORGANISATIONS(
            """
            select 0 as fiscal_year, code as organisation, '' as what, null::timestamptz as published_at, null::varchar as hash,
                   jsonb_build_object('nameEn', name_en, 'type', type, 'group', group_of) as content, null::jsonb as shown
            from organisations
            """,
            "select count(*) || '-' || coalesce(sum(epoch * 1000000000::numeric + version), 0) from organisations"),
    SCORES("""
            select fiscal_year, organisation, '' as what, null::timestamptz as published_at, null::varchar as hash, content,
                   null::jsonb as shown
            from scores
            """, "select count(*) || '-' || coalesce(sum(epoch * 1000000000::numeric + version), 0) from scores"),
    PLANS(published("plans", "'PLAN'", "null::jsonb"), Source.PUBLICATIONS_VERSION),
    ROUNDS(published("rounds", "p.half", "null::jsonb"), Source.PUBLICATIONS_VERSION),
    ROUNDS_WITH_EVIDENCE(
            published("rounds", "p.half", """
                    (select jsonb_object_agg(e.id, e.content) from evidence e
                     where e.status = 'ATTACHED' and e.content ->> 'visibility' = 'PUBLIC' and e.organisation = p.organisation
                       and cast(e.id as varchar) in (select one ->> 'id' from jsonb_array_elements(f.content -> 'evidence') one))
                    """),
            Source.PUBLICATIONS_VERSION
                    + " || (select count(*) || '-' || coalesce(sum(epoch * 1000000000::numeric + version), 0) from evidence)");

    private static final String PUBLICATIONS_VERSION =
            "select (select count(*) || '-' || coalesce(sum(epoch * 1000000000::numeric + version), 0) from"
                    + " (select epoch, version from plans where published_hash is not null"
                    + " union all select epoch, version from rounds where published_hash is not null) p)";

    private final String sql;
    private final String version;

    Source(String sql, String version) {
        this.sql = sql;
        this.version = version;
    }

    /** The snapshots that these are public by now; {@code half} or the like tells one of an organisation's year from another. */
    private static String published(String table, String what, String shown) {
        return "select p.fiscal_year, p.organisation, " + what
                + " as what, p.published_at, p.published_hash as hash, f.content, " + shown + " as shown from " + table
                + " p join frozen_papers f on f.hash = p.published_hash";
    }

    String sql() {
        return sql;
    }

    String version() {
        return version;
    }
}
