package prongsai.portal.work;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import prongsai.portal.api.Evidence;
import prongsai.portal.api.EvidenceClient;
import prongsai.portal.api.Measure;
import prongsai.portal.api.MeasuresClient;
import prongsai.portal.api.Plan;
import prongsai.portal.api.PlansClient;
import prongsai.portal.api.Tagged;
import prongsai.portal.forms.Saving;
import prongsai.portal.layout.Visitor;
import prongsai.portal.office.Office;
import prongsai.portal.office.Offices;

/** One measure: what is to be done, how far it is, what came of it, and what proves it. */
@Path("/offices/{office}/{year: 2[56][0-9]{2}}/work")
@Authenticated
@Blocking
class MeasurePage {
    private static final int MANY = 200;

    private final Offices offices;
    private final MeasuresClient measures;
    private final PlansClient plans;
    private final EvidenceClient evidence;
    private final Visitor visitor;

    MeasurePage(
            Offices offices,
            @RestClient MeasuresClient measures,
            @RestClient PlansClient plans,
            @RestClient EvidenceClient evidence,
            Visitor visitor) {
        this.offices = offices;
        this.measures = measures;
        this.plans = plans;
        this.evidence = evidence;
        this.visitor = visitor;
    }

    @GET
    @Path("{measure}")
    @Produces("text/html;charset=UTF-8")
    public String show(@PathParam("office") String code, @PathParam("year") int year, @PathParam("measure") UUID id) {
        return render(code, year, id, Saving.NOT_YET, MeasureSheet.Typed.NOTHING);
    }

    /** The page, with how the last form fared; {@code typed} is what was typed in it. */
    String render(String code, int year, UUID id, Saving saving, MeasureSheet.Typed typed) {
        Office office = offices.office(code, year, "work", visitor.frame());
        Tagged<Measure> measure = Tagged.of(measures.one(id));
        Plan plan = plans.one(measure.value().plan()).getEntity();
        List<Plan.Result> results = plan.results().stream()
                .filter(result -> result.measures().contains(id))
                .toList();
        MeasureSheet sheet = new MeasureSheet(
                office,
                measure.value(),
                measure.tag(),
                plan,
                results,
                pieces(id, results),
                measures.comments(id).items(),
                typed);
        return Templates.measure(sheet, saving)
                .setLocale(office.page().language().locale())
                .render();
    }

    /** What proves the measure itself, and what proves its results; asked of evidence-service, which knows what was added just now. */
    private List<Evidence> pieces(UUID measure, List<Plan.Result> results) {
        List<Evidence> all = new ArrayList<>(
                evidence.list(null, measure, null, null, MANY, null).items());
        for (Plan.Result result : results) {
            evidence.list(null, null, result.id(), null, MANY, null).items().stream()
                    .filter(piece -> all.stream().noneMatch(one -> one.id().equals(piece.id())))
                    .forEach(all::add);
        }
        return all;
    }

    @CheckedTemplate(basePath = "work")
    static class Templates {
        static native TemplateInstance measure(MeasureSheet sheet, Saving saving);
    }
}
