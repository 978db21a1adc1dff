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
    PLANS(publications("what = 'PLAN'", "null::jsonb"), Source.PUBLICATIONS_VERSION),
    ROUNDS(publications("what <> 'PLAN'", "null::jsonb"), Source.PUBLICATIONS_VERSION),
    ROUNDS_WITH_EVIDENCE(
            publications("what <> 'PLAN'", """
                    (select jsonb_object_agg(e.id, e.content) from evidence e
                     where e.status = 'ATTACHED' and e.content ->> 'visibility' = 'PUBLIC' and e.organisation = p.organisation
                       and cast(e.id as varchar) in (select one ->> 'id' from jsonb_array_elements(p.snapshot -> 'evidence') one))
                    """),
            Source.PUBLICATIONS_VERSION
                    + " || (select count(*) || '-' || coalesce(sum(epoch * 1000000000::numeric + version), 0) from evidence)");

    /** Also the snapshots that are there: one may come after the event that names it. */
    private static final String PUBLICATIONS_VERSION =
            "select (select count(*) || '-' || count(snapshot) || '-' || coalesce(sum(epoch * 1000000000::numeric + version), 0)"
                    + " from publications)";

    private final String sql;
    private final String version;

    Source(String sql, String version) {
        this.sql = sql;
        this.version = version;
    }

    private static String publications(String which, String shown) {
        return "select fiscal_year, organisation, what, published_at, hash, snapshot as content, " + shown
                + " as shown from publications p where hash is not null and snapshot_hash = hash and " + which;
    }

    String sql() {
        return sql;
    }

    String version() {
        return version;
    }
}
