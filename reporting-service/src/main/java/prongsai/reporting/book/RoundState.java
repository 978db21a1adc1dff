package prongsai.reporting.book;

import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import prongsai.platform.time.Bangkok;

/** An office's half-year round, and its gift return; null where there is none yet. Days are Bangkok days. */
record RoundState(
        String office,
        String half,
        @Nullable String status,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate publishedOn,
        @Nullable String returnReason,
        @Nullable String gifts) {
    private static final Set<String> HANDED_IN = Set.of("SUBMITTED", "ACCEPTED");

    /** Value {@code {1}} the year of plans. */
    static final String ROWS = """
            select o.name_th, h.half, r.status, (r.content ->> 'periodFrom')::date as period_from,
                (r.content ->> 'periodTo')::date as period_to, (r.content ->> 'dueOn')::date as due_on,
                (r.content ->> 'submittedAt')::timestamptz as submitted_at,
                (r.content -> 'publication' ->> 'at')::timestamptz as published_at,
                r.content ->> 'returnReason' as return_reason, g.status as gifts
            from organisations o cross join (values ('M6', 1), ('M12', 2)) as h (half, place)
            left join rounds r on r.organisation = o.code and r.fiscal_year = {1} and r.half = h.half
            left join gift_returns g on g.organisation = o.code and g.fiscal_year = {1} and g.half = h.half
            where {where} order by o.code, h.place
            """;

    static RoundState read(Row row) {
        return new RoundState(
                row.getString("name_th"),
                row.getString("half"),
                row.getString("status"),
                row.getLocalDate("period_from"),
                row.getLocalDate("period_to"),
                row.getLocalDate("due_on"),
                day(row.getOffsetDateTime("submitted_at")),
                day(row.getOffsetDateTime("published_at")),
                row.getString("return_reason"),
                row.getString("gifts"));
    }

    private static @Nullable LocalDate day(@Nullable OffsetDateTime time) {
        return time == null ? null : Bangkok.date(time.toInstant());
    }

    /** Whether its report should have come before this day and has not. */
    boolean late(LocalDate today) {
        return status != null && !HANDED_IN.contains(status) && dueOn != null && dueOn.isBefore(today);
    }
}
