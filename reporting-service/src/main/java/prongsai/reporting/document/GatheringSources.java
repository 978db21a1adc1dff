package prongsai.reporting.document;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import prongsai.platform.problem.CommonProblem;
import prongsai.platform.time.Half;
import prongsai.reporting.status.OrganisationStatus;
import prongsai.reporting.status.OrganisationStatus.Year;
import prongsai.reporting.verify.FrozenPapers;
import prongsai.reporting.verify.FrozenPapers.Frozen;

/**
 * Puts together what a paper is made of: of what was submitted or published the snapshot and nothing else; before that the
 * plan as it is now.
 */
@ApplicationScoped
class GatheringSources {
    private final OrganisationStatus organisations;
    private final FrozenPapers frozen;
    private final Pool pool;

    GatheringSources(OrganisationStatus organisations, FrozenPapers frozen, Pool pool) {
        this.organisations = organisations;
        this.frozen = frozen;
        this.pool = pool;
    }

    /** Which paper: an organisation's fiscal year (Buddhist Era), what the public may read only or what its own people do. */
    record Wanted(int fiscalYear, String organisation, boolean published) {}

    /** What a half-year report is made of; 404 where there is no plan, or nothing published where only that is wanted. */
    Uni<ReportSource> report(Wanted wanted, Half half) {
        return organisations.of(wanted.fiscalYear(), wanted.organisation()).chain(year -> {
            JsonNode plan = plan(year);
            JsonNode round = year.rounds().stream()
                    .filter(one -> one.path("round").asText().equals(half.name()))
                    .findFirst()
                    .orElse(null);
            String hash = hash(round, wanted);
            return questionnaires(wanted)
                    .chain(names -> hash == null
                            ? Uni.createFrom().item(draft(year, plan, round, half, names))
                            : frozen(hash).map(snapshot -> submitted(year, snapshot, half, names, wanted)));
        });
    }

    /** What the paper of a plan is made of; 404 where there is none, or it is not published where only that is wanted. */
    Uni<PlanSource> plan(Wanted wanted) {
        return organisations.of(wanted.fiscalYear(), wanted.organisation()).chain(year -> {
            JsonNode plan = plan(year);
            return questionnaires(wanted).chain(names -> {
                if (!wanted.published()) {
                    return Uni.createFrom().item(now(year, plan, names));
                }
                return frozen(needed(publication(plan))).map(snapshot -> published(year, snapshot, names));
            });
        });
    }

    private static JsonNode plan(Year year) {
        JsonNode plan = year.plan();
        if (plan == null) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return plan;
    }

    /** What names the snapshot: what is public where that is wanted, else what was submitted; null for a draft. */
    private static @Nullable String hash(@Nullable JsonNode round, Wanted wanted) {
        if (wanted.published()) {
            return needed(round == null ? null : publication(round));
        }
        return round == null ? null : Json.text(round, "hash");
    }

    private static @Nullable String publication(JsonNode of) {
        return Json.text(of.path("publication"), "hash");
    }

    private static String needed(@Nullable String hash) {
        if (hash == null) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return hash;
    }

    private Uni<Frozen> frozen(String hash) {
        return frozen.of(hash).map(found -> {
            if (found == null) {
                throw new IllegalStateException("The snapshot " + hash + " was never heard of");
            }
            return found;
        });
    }

    private Uni<Questionnaires> questionnaires(Wanted wanted) {
        return pool.preparedQuery("select framework_scope from organisations where code = $1")
                .execute(Tuple.of(wanted.organisation()))
                .map(rows -> rows.iterator().next().getString(0))
                .chain(scope -> organisations
                        .framework(wanted.fiscalYear(), scope)
                        .chain(now -> organisations
                                .framework(wanted.fiscalYear() - 1, scope)
                                .map(before -> questionnaires(wanted.fiscalYear(), now, before))));
    }

    private static Questionnaires questionnaires(int year, @Nullable JsonNode now, @Nullable JsonNode before) {
        Map<Integer, JsonNode> byYear = new HashMap<>();
        if (now != null) {
            byYear.put(year, now);
        }
        if (before != null) {
            byYear.put(year - 1, before);
        }
        return new Questionnaires(byYear);
    }

    private static ReportSource draft(
            Year year, JsonNode plan, @Nullable JsonNode round, Half half, Questionnaires names) {
        return new ReportSource(
                year.nameTh(),
                year.fiscalYear(),
                half,
                Json.list(plan.path("issues")),
                planned(year),
                year.results().stream()
                        .filter(result -> half == Half.M12
                                || result.path("round").asText().equals(half.name()))
                        .toList(),
                year.evidence(),
                List.of(),
                Json.list(plan.path("indicatorNotes")),
                round == null ? List.of() : Json.list(round.path("annexes")),
                names,
                year.score(),
                null,
                null);
    }

    private static List<JsonNode> planned(Year year) {
        return year.measures().stream()
                .filter(measure -> !measure.path("status").asText().equals("WITHDRAWN"))
                .toList();
    }

    private static ReportSource submitted(Year year, Frozen paper, Half half, Questionnaires names, Wanted wanted) {
        JsonNode snapshot = paper.content();
        return new ReportSource(
                year.nameTh(),
                year.fiscalYear(),
                half,
                Json.list(snapshot.path("issues")),
                Json.list(snapshot.path("measures")),
                Json.list(snapshot.path("results")),
                FrozenEvidence.of(snapshot, year.evidence(), wanted.published()),
                Json.list(snapshot.path("standings")),
                Json.list(snapshot.path("indicatorNotes")),
                Json.list(snapshot.path("annexes")),
                names,
                snapshot.path("score").isObject() ? snapshot.path("score") : null,
                paper.hash(),
                Instant.parse(Objects.requireNonNullElse(
                        Json.text(snapshot, "submittedAt"), paper.frozenAt().toString())));
    }

    private static PlanSource now(Year year, JsonNode plan, Questionnaires names) {
        return new PlanSource(
                year.nameTh(),
                year.fiscalYear(),
                Json.list(plan.path("issues")),
                planned(year),
                Json.list(plan.path("indicatorNotes")),
                names,
                year.score(),
                plan.path("status").asText().equals("APPROVED"),
                null);
    }

    private static PlanSource published(Year year, Frozen paper, Questionnaires names) {
        JsonNode snapshot = paper.content();
        return new PlanSource(
                year.nameTh(),
                year.fiscalYear(),
                Json.list(snapshot.path("issues")),
                Json.list(snapshot.path("measures")),
                Json.list(snapshot.path("indicatorNotes")),
                names,
                year.score(),
                true,
                paper.hash());
    }
}
