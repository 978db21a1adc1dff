package prongsai.reporting.book;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import prongsai.platform.identity.CurrentCaller;
import prongsai.platform.identity.Roles;
import prongsai.platform.problem.Problem;
import prongsai.platform.time.Bangkok;
import prongsai.reporting.document.SettingPapers;
import prongsai.reporting.document.SettingPapers.Form;
import prongsai.reporting.document.SettingPapers.Making;
import prongsai.reporting.paper.Digits;
import prongsai.reporting.paper.PaperPdf;
import prongsai.reporting.status.Chosen;

/**
 * The centre's book: all organisations of a type (by default the 50 districts), or of one group of them, in one fiscal year of
 * plans (Buddhist Era), all of it from one moment. What is late is so by the Bangkok day.
 */
@Path("/api/v1/reports")
class BookResource {
    private final GatheringBook gathering;
    private final SettingPapers setting;
    private final CurrentCaller caller;
    private final Clock clock;

    BookResource(GatheringBook gathering, SettingPapers setting, CurrentCaller caller, Clock clock) {
        this.gathering = gathering;
        this.setting = setting;
        this.caller = caller;
        this.clock = clock;
    }

    /** As a workbook to filter and to count: figures as numbers, days as days, states in words and colours. */
    @GET
    @Path("{fiscalYear}/consolidated.xlsx")
    @RolesAllowed({Roles.CENTRE_ANALYST, Roles.AUDITOR})
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = SettingPapers.XLSX,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<Response> xlsx(
            int fiscalYear, @QueryParam("type") @Nullable String type, @QueryParam("group") @Nullable String group) {
        return book(fiscalYear, type, group)
                .chain(book -> file(book, Form.XLSX, out -> Workbook.write(BookSheets.of(book), out)));
    }

    /**
     * As a paper to read and to print: the sums, charts and each organisation.
     *
     * @param digits {@code thai} as official papers have them, or {@code latin}
     */
    @GET
    @Path("{fiscalYear}/consolidated.pdf")
    @RolesAllowed({Roles.CENTRE_ANALYST, Roles.AUDITOR})
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = SettingPapers.PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<Response> pdf(
            int fiscalYear,
            @QueryParam("type") @Nullable String type,
            @QueryParam("group") @Nullable String group,
            @QueryParam("digits") @DefaultValue("thai") String digits) {
        Digits kind = Digits.named(digits).orElseThrow(() -> Problem.invalid("digits", "error.kind-of-value"));
        return book(fiscalYear, type, group)
                .chain(book -> file(book, Form.PDF, out -> PaperPdf.write(BookPaper.of(book, kind), Map.of(), out)));
    }

    private Uni<Book> book(int fiscalYear, @Nullable String type, @Nullable String group) {
        Chosen chosen = new Chosen(type, group, caller.get().scope());
        return gathering.of(fiscalYear, chosen, Bangkok.today(clock));
    }

    private Uni<Response> file(Book book, Form form, Making making) {
        String name = book.fiscalYear() + "-consolidated." + form.ending();
        return setting.make(making).map(file -> Response.ok(file)
                .type(form.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store")
                .build());
    }
}
