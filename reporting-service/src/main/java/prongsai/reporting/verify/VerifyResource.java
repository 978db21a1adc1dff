package prongsai.reporting.verify;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a paper with a hash is. For whoever holds the paper: who knows its hash knows what it says. */
@Path("/api/v1/verify")
class VerifyResource {
    private static final String STANDING = """
            select f.kind, f.organisation, o.name_th, o.name_en, f.fiscal_year, f.half, f.frozen_at,
                   coalesce(r.status, p.status) as status,
                   case f.kind when 'ROUND' then coalesce(r.hash = f.hash, false)
                        else coalesce(p.published_hash = f.hash, false) end as latest,
                   coalesce(f.hash = coalesce(r.published_hash, p.published_hash), false) as published
            from frozen_papers f
            left join organisations o on o.code = f.organisation
            left join rounds r on f.kind = 'ROUND' and r.organisation = f.organisation and r.fiscal_year = f.fiscal_year and r.half = f.half
            left join plans p on f.kind = 'PLAN' and p.organisation = f.organisation and p.fiscal_year = f.fiscal_year
            where f.hash = $1
            """;

    private final Pool pool;

    VerifyResource(Pool pool) {
        this.pool = pool;
    }

    /**
     * What a paper with this hash is.
     *
     * @param kind {@code ROUND}, a half-year report, or {@code PLAN}
     * @param fiscalYear of the plan, Buddhist Era
     * @param round {@code M6} or {@code M12}; null for a plan
     * @param frozenAt when the round was submitted or the plan made public
     * @param status of the round or plan now
     * @param latest whether nothing newer took its place and it was not given back
     * @param published whether the public may read it now
     */
    record Verification(
            String hash,
            String kind,
            String organisation,
            @Nullable String nameTh,
            @Nullable String nameEn,
            int fiscalYear,
            @Nullable String round,
            Instant frozenAt,
            @Nullable String status,
            boolean latest,
            boolean published) {}

    /** 404 for a hash that no paper bears. */
    @GET
    @PermitAll
    @Path("{hash}")
    public Uni<Verification> verify(String hash) {
        return pool.preparedQuery(STANDING).execute(Tuple.of(hash)).map(rows -> {
            if (rows.size() == 0) {
                throw VerifyProblem.NO_SUCH_PAPER.because();
            }
            return verification(hash, rows.iterator().next());
        });
    }

    private static Verification verification(String hash, Row row) {
        return new Verification(
                hash,
                row.getString("kind"),
                row.getString("organisation"),
                row.getString("name_th"),
                row.getString("name_en"),
                row.getInteger("fiscal_year"),
                row.getString("half"),
                row.getOffsetDateTime("frozen_at").toInstant(),
                row.getString("status"),
                row.getBoolean("latest"),
                row.getBoolean("published"));
    }
}
