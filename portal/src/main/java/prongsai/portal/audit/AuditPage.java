package prongsai.portal.audit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.Districts.District;
import prongsai.portal.api.DistrictsClient;
import prongsai.portal.api.ServiceProblem;
import prongsai.portal.api.centre.AuditTrail;
import prongsai.portal.api.centre.AuditTrailClient;
import prongsai.portal.api.centre.PeopleNames;
import prongsai.portal.forms.Saving;
import prongsai.portal.layout.Language;
import prongsai.portal.layout.Page;
import prongsai.portal.layout.Visitor;
import prongsai.portal.shown.OfficeName;

/** The audit trail, newest first, and whether its chain holds. */
@Path("/audit")
@Blocking
@Authenticated
@Produces("text/html;charset=UTF-8")
class AuditPage {
    private static final Logger LOG = Logger.getLogger(AuditPage.class);
    private static final String SYSTEM = "system:";
    private static final int MOST_OFFICES = 10;
    private static final String DISTRICTS = "district-office";
    private static final int ALL = 500;
    private static final int ON_A_PAGE = 100;

    private final AuditTrailClient trail;
    private final DistrictsClient districts;
    private final PeopleNames people;
    private final Visitor visitor;

    AuditPage(
            @RestClient AuditTrailClient trail,
            @RestClient DistrictsClient districts,
            @RestClient PeopleNames people,
            Visitor visitor) {
        this.trail = trail;
        this.districts = districts;
        this.people = people;
        this.visitor = visitor;
    }

    @GET
    public Response show(@BeanParam AuditQuery query) {
        return page(query, null);
    }

    /** Recomputes every hash, and with an end that was noted earlier says whether that still stands. */
    @GET
    @Path("verification")
    public Response verify(
            @BeanParam AuditQuery query,
            @QueryParam("seq") @Nullable Long seq,
            @QueryParam("hash") @Nullable String hash) {
        String noted = hash == null || hash.isBlank() ? null : hash.strip();
        return page(query, trail.verification(noted == null ? null : seq, seq == null ? null : noted));
    }

    private Response page(AuditQuery query, AuditTrail.@Nullable Verification verified) {
        Page page = visitor.frame();
        Map<String, String> offices = offices(page.language());
        try {
            AuditTrail lines = lines(query);
            AuditView view = AuditView.of(lines, query, offices, names(lines), verified);
            return Response.ok(html(page, view, Saving.NOT_YET)).build();
        } catch (ServiceProblem problem) {
            Saving saving = Saving.refused(problem);
            AuditTrail none = new AuditTrail(List.of(), null);
            return Response.status(problem.status())
                    .entity(html(page, AuditView.of(none, query, offices, Map.of(), verified), saving))
                    .build();
        }
    }

    private AuditTrail lines(AuditQuery query) {
        return trail.lines(
                AuditQuery.orNull(query.organisation()),
                AuditQuery.orNull(query.from()),
                AuditQuery.orNull(query.to()),
                AuditQuery.orNull(query.actor()),
                query.types(),
                AuditQuery.orNull(query.subject()),
                "newest",
                ON_A_PAGE,
                query.cursor);
    }

    private Map<String, String> offices(Language language) {
        return districts.ofType(DISTRICTS, ALL).items().stream()
                .collect(Collectors.toMap(
                        District::code, one -> OfficeName.shortly(one.nameTh(), one.nameEn(), language)));
    }

    /** As far as they are known; others are shown by their user id. */
    private Map<String, String> names(AuditTrail trail) {
        Map<String, String> names = new HashMap<>();
        trail.items().stream()
                .filter(line -> !line.actor().startsWith(SYSTEM))
                .map(AuditTrail.Line::organisation)
                .distinct()
                .limit(MOST_OFFICES)
                .forEach(office -> addPeople(office, names));
        return names;
    }

    private void addPeople(String office, Map<String, String> names) {
        try {
            people.all(office, ALL, null).items().forEach(one -> names.put(one.user(), one.name()));
        } catch (ServiceProblem nobodyThere) {
            LOG.debugf("no people of %s: %s", office, nobodyThere.getMessage());
        }
    }

    private static String html(Page page, AuditView view, Saving saving) {
        return Templates.page(page, view, saving)
                .setLocale(page.language().locale())
                .render();
    }

    @CheckedTemplate(basePath = "audit")
    static class Templates {
        static native TemplateInstance page(Page page, AuditView view, Saving saving);
    }
}
