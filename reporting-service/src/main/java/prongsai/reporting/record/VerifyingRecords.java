package prongsai.reporting.record;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/**
 * Computes every hash anew and compares, a few thousand records at a time, so that neither memory nor a statement's length
 * depends on how many there are.
 */
@ApplicationScoped
class VerifyingRecords {
    private static final int AT_ONCE = 10_000;

    private final Pool pool;

    VerifyingRecords(Pool pool) {
        this.pool = pool;
    }

    /**
     * Whether the chain holds.
     *
     * @param firstBroken the number of the first record whose hash is not that of what it says and of the one before it
     * @param lastSeq number and hash of the last record: what to note, and to ask with later
     * @param notedStands whether the record asked for is there as it was noted; null where none was asked for
     */
    record Verification(
            long records,
            boolean holds,
            @Nullable Long firstBroken,
            @Nullable Long lastSeq,
            @Nullable String lastHash,
            @Nullable Boolean notedStands) {}

    /** How far it is. */
    private record State(
            long records,
            @Nullable Long broken,
            long seq,
            @Nullable String hash,
            boolean ended) {
        static State beginning() {
            return new State(0, null, -1, null, false);
        }
    }

    /** All of it, and whether a record noted earlier still stands. */
    Uni<Verification> all(@Nullable Numbered<String> noted) {
        return toTheEnd().chain(end -> stands(noted).map(stands -> {
            boolean holds = end.broken() == null && !Boolean.FALSE.equals(stands);
            return new Verification(
                    end.records(), holds, end.broken(), end.seq() < 0 ? null : end.seq(), end.hash(), stands);
        }));
    }

    private Uni<State> toTheEnd() {
        return Uni.createFrom().deferred(() -> {
            State[] state = {State.beginning()};
            return Multi.createBy()
                    .repeating()
                    .uni(() -> step(state[0]).invoke(next -> state[0] = next))
                    .until(State::ended)
                    .collect()
                    .last()
                    .map(last -> state[0]);
        });
    }

    private Uni<State> step(State state) {
        return pool.preparedQuery("""
                        select count(*) as records, min(seq) filter (where hash <> expected) as broken, max(seq) as last,
                               (array_agg(hash order by seq desc) filter (where number = total))[1] as hash
                        from (select seq, hash, row_number() over (order by seq) as number, count(*) over () as total,
                                     record_hash(lag(hash, 1, $2) over (order by seq), event_id, type, source, subject,
                                                 organisation, occurred_at, actor, actor_role, address, data) as expected
                              from (select * from records where seq > $1 order by seq limit $3) step) checked
                        """)
                .execute(Tuple.of(state.seq(), state.hash(), AT_ONCE))
                .map(rows -> rows.iterator().next())
                .map(row -> {
                    long read = row.getLong("records");
                    return read == 0
                            ? new State(state.records(), state.broken(), state.seq(), state.hash(), true)
                            : new State(
                                    state.records() + read,
                                    state.broken() == null ? row.getLong("broken") : state.broken(),
                                    row.getLong("last"),
                                    row.getString("hash"),
                                    read < AT_ONCE);
                });
    }

    private Uni<@Nullable Boolean> stands(@Nullable Numbered<String> noted) {
        if (noted == null) {
            return Uni.createFrom().nullItem();
        }
        return pool.preparedQuery("select count(*) from records where seq = $1 and hash = $2")
                .execute(Tuple.of(noted.seq(), noted.what()))
                .map(rows -> rows.iterator().next().getLong(0) == 1);
    }
}
