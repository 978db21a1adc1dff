package prongsai.reporting.document;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import prongsai.platform.identity.Caller;
import prongsai.platform.identity.CurrentCaller;
import prongsai.platform.identity.Roles;
import prongsai.platform.problem.Problem;
import prongsai.platform.time.Half;
import prongsai.reporting.document.GatheringSources.Wanted;
import prongsai.reporting.document.SettingPapers.Form;
import prongsai.reporting.paper.Digits;
import prongsai.reporting.paper.Paper;

/**
 * The official papers. A half-year report is a draft until the round is submitted, and from then on made of what was
 * submitted. Who may read the organisation has it as it is now, or as published where {@code ?published=true} asks for that;
 * everybody else what is published, 404 while nothing is. Years are of the Buddhist Era.
 */
@Path("/api/v1/reports")
class ReportResource {
    private static final Set<String> READERS = Set.of(
            Roles.DISTRICT_OFFICER,
            Roles.SECTION_OFFICER,
            Roles.DISTRICT_DIRECTOR,
            Roles.CENTRE_ANALYST,
            Roles.AUDITOR);

    private final GatheringSources sources;
    private final SettingPapers setting;
    private final CurrentCaller caller;

    ReportResource(GatheringSources sources, SettingPapers setting, CurrentCaller caller) {
        this.sources = sources;
        this.setting = setting;
        this.caller = caller;
    }

    /**
     * The half-year report.
     *
     * @param layout 5, 4 or 3 columns
     * @param digits {@code thai} as official papers have them, or {@code latin}
     */
    @GET
    @PermitAll
    @Path("{fiscalYear}/{organisation}/{half: M6|M12}.{form: docx|pdf|xlsx}")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = SettingPapers.DOCX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = SettingPapers.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = SettingPapers.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Uni<Response> report(
            int fiscalYear,
            String organisation,
            Half half,
            String form,
            @QueryParam("layout") @DefaultValue("5") String layout,
            @QueryParam("digits") @DefaultValue("thai") String digits,
            @QueryParam("published") @DefaultValue("false") boolean published,
            @HeaderParam("Authorization") @Nullable String token) {
        Layout columns = Layout.of(layout).orElseThrow(() -> Problem.invalid("layout", "error.kind-of-value"));
        Digits kind = digits(digits);
        Wanted wanted = wanted(fiscalYear, organisation, published);
        return sources.report(wanted, half)
                .map(source -> HalfYearPaper.of(source, columns, kind, setting.mark(source.hash())))
                .chain(paper -> answer(paper, form, name(wanted, half.name(), form), wanted, token));
    }

    /**
     * The plan of eight columns, with the analysis of the scores before it.
     *
     * @param digits {@code thai} as official papers have them, or {@code latin}
     */
    @GET
    @PermitAll
    @Path("{fiscalYear}/{organisation}/plan.{form: docx|pdf|xlsx}")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = SettingPapers.DOCX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = SettingPapers.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = SettingPapers.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Uni<Response> plan(
            int fiscalYear,
            String organisation,
            String form,
            @QueryParam("digits") @DefaultValue("thai") String digits,
            @QueryParam("published") @DefaultValue("false") boolean published,
            @HeaderParam("Authorization") @Nullable String token) {
        Digits kind = digits(digits);
        Wanted wanted = wanted(fiscalYear, organisation, published);
        return sources.plan(wanted)
                .map(source -> PlanPaper.of(source, kind, setting.mark(source.hash())))
                .chain(paper -> answer(paper, form, name(wanted, "plan", form), wanted, token));
    }

    private Wanted wanted(int fiscalYear, String organisation, boolean published) {
        Caller who = caller.get();
        boolean reader =
                who.roles().stream().anyMatch(READERS::contains) && who.scope().covers(organisation);
        return new Wanted(fiscalYear, organisation, published || !reader);
    }

    private Uni<Response> answer(Paper paper, String form, String name, Wanted wanted, @Nullable String token) {
        Form wantedForm = Form.valueOf(form.toUpperCase(Locale.ROOT));
        return setting.set(paper, wantedForm, wanted.published() ? null : token)
                .map(file -> file(file, wantedForm, name, wanted));
    }

    private static Response file(Buffer file, Form form, String name, Wanted wanted) {
        return Response.ok(file)
                .type(form.mediaType)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", wanted.published() ? "no-cache" : "private, no-store")
                .build();
    }

    private static String name(Wanted wanted, String paper, String form) {
        return "%d-%s-%s.%s".formatted(wanted.fiscalYear(), wanted.organisation(), paper, form);
    }

    private static Digits digits(String named) {
        return switch (named) {
            case "thai" -> Digits.THAI;
            case "latin" -> Digits.LATIN;
            default -> throw Problem.invalid("digits", "error.kind-of-value");
        };
    }
}
