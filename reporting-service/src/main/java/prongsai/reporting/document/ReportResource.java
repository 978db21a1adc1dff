package prongsai.reporting.document;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import prongsai.platform.identity.CurrentCaller;
import prongsai.platform.identity.Roles;
import prongsai.platform.problem.CommonProblem;
import prongsai.platform.problem.Problem;
import prongsai.reporting.status.OrganisationStatus;
import prongsai.reporting.status.OrganisationStatus.Year;

/** The official papers. A draft until the round is submitted; from then on always made of what was submitted. */
@Path("/api/v1/reports")
class ReportResource {
    private static final String DISTRICTS = "bma-district-office";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final OrganisationStatus organisations;
    private final FetchingPictures pictures;
    private final CurrentCaller caller;

    ReportResource(OrganisationStatus organisations, FetchingPictures pictures, CurrentCaller caller) {
        this.organisations = organisations;
        this.pictures = pictures;
        this.caller = caller;
    }

    @GET
    @Path("{fiscalYear}/{organisation}/{half: M6|M12}.docx")
    @RolesAllowed({
        Roles.DISTRICT_OFFICER,
        Roles.SECTION_OFFICER,
        Roles.DISTRICT_DIRECTOR,
        Roles.CENTRE_ANALYST,
        Roles.AUDITOR
    })
    public Uni<Response> docx(
            int fiscalYear,
            String organisation,
            String half,
            @QueryParam("digits") @DefaultValue("thai") String digits,
            @HeaderParam("Authorization") String token) {
        if (!digits.equals("thai") && !digits.equals("latin")) {
            throw Problem.invalid("digits", "error.kind-of-value");
        }
        if (!caller.get().scope().covers(organisation)) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return source(fiscalYear, organisation, half).map(ComposingReports::of).chain(report -> pictures.of(
                        report.photos(), token)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(photos -> ReportDocx.of(report, photos, digits.equals("thai")))
                .map(file -> answer(file, "%d-%s-%s.docx".formatted(fiscalYear, organisation, half))));
    }

    private static Response answer(byte[] file, String name) {
        return Response.ok(file)
                .type(DOCX)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    private Uni<ReportSource> source(int fiscalYear, String organisation, String half) {
        return organisations.of(fiscalYear, organisation).chain(year -> {
            JsonNode plan = year.plan();
            if (plan == null) {
                throw CommonProblem.NOT_FOUND.because();
            }
            return organisations.submitted(fiscalYear, organisation, half).chain(round -> frameworks(fiscalYear)
                    .map(frameworks -> round == null
                            ? draft(year, plan, half, frameworks)
                            : submitted(year, round, half, frameworks)));
        });
    }

    private Uni<Map<Integer, JsonNode>> frameworks(int fiscalYear) {
        return organisations
                .framework(fiscalYear, DISTRICTS)
                .chain(now -> organisations.framework(fiscalYear - 1, DISTRICTS).map(before -> {
                    Map<Integer, JsonNode> frameworks = new HashMap<>();
                    put(frameworks, fiscalYear, now);
                    put(frameworks, fiscalYear - 1, before);
                    return frameworks;
                }));
    }

    private static void put(Map<Integer, JsonNode> frameworks, int year, @Nullable JsonNode framework) {
        if (framework != null) {
            frameworks.put(year, framework);
        }
    }

    private static ReportSource draft(Year year, JsonNode plan, String half, Map<Integer, JsonNode> frameworks) {
        return new ReportSource(
                year.nameTh(),
                year.fiscalYear(),
                half,
                list(plan.path("issues")),
                year.measures().stream()
                        .filter(measure -> !measure.path("status").asText().equals("WITHDRAWN"))
                        .toList(),
                year.results().stream()
                        .filter(result -> half.equals("M12")
                                || result.path("round").asText().equals(half))
                        .toList(),
                year.evidence(),
                frameworks,
                year.score(),
                null);
    }

    /** A photo withdrawn since leaves a placeholder, so its present state is looked up. */
    private static ReportSource submitted(Year year, JsonNode round, String half, Map<Integer, JsonNode> frameworks) {
        JsonNode snapshot = round.path("snapshot");
        List<JsonNode> evidence = list(snapshot.path("evidence")).stream()
                .map(frozen -> year.evidence().stream()
                        .filter(now ->
                                now.path("id").asText().equals(frozen.path("id").asText()))
                        .filter(now -> now.path("status").asText().equals("WITHDRAWN"))
                        .findFirst()
                        .orElse(frozen))
                .toList();
        return new ReportSource(
                year.nameTh(),
                year.fiscalYear(),
                half,
                list(snapshot.path("issues")),
                list(snapshot.path("measures")),
                list(snapshot.path("results")),
                evidence,
                frameworks,
                snapshot.path("score").isObject() ? snapshot.path("score") : null,
                Objects.requireNonNullElse(round.path("hash").textValue(), ""));
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> list = new ArrayList<>();
        array.forEach(list::add);
        return list;
    }
}
