package prongsai.portal.gift;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.GiftReturn;
import prongsai.portal.api.GiftReturnsClient;
import prongsai.portal.api.ServiceProblem;
import prongsai.portal.api.Tagged;
import prongsai.portal.forms.Saving;
import prongsai.portal.layout.Said;
import prongsai.portal.layout.Visitor;
import prongsai.portal.office.Office;
import prongsai.portal.office.Offices;
import prongsai.portal.shown.Csv;

/** A half-year's return: what each section says, and the way to the centre. */
@Path("/offices/{office}/{year: 2[56][0-9]{2}}/gifts")
@Authenticated
@Blocking
class GiftPage {
    private static final String HTML = "text/html;charset=UTF-8";

    private final Offices offices;
    private final GiftReturnsClient gifts;
    private final Visitor visitor;

    GiftPage(Offices offices, @RestClient GiftReturnsClient gifts, Visitor visitor) {
        this.offices = offices;
        this.gifts = gifts;
        this.visitor = visitor;
    }

    @GET
    @Path("{round: M6|M12}")
    @Produces(HTML)
    public String show(@BeanParam GiftPlace at, @QueryParam("state") @Nullable String state) {
        return render(board(at, Objects.requireNonNullElse(state, "")), Saving.NOT_YET);
    }

    @GET
    @Path("{round: M6|M12}/all.csv")
    @Produces(Csv.TYPE)
    public Response table(@BeanParam GiftPlace at, @QueryParam("state") @Nullable String state) {
        GiftBoard board = board(at, Objects.requireNonNullElse(state, ""));
        GiftWords words = MessageBundles.get(
                GiftWords.class,
                Localized.Literal.of(board.office().page().language().code()));
        String name = "gifts-" + at.office + "-" + at.year + "-" + at.round + ".csv";
        return Csv.file(name, GiftCells.of(board, words));
    }

    @POST
    @Path("{round: M6|M12}/submit")
    public Response submit(@BeanParam GiftPlace at, @FormParam("tag") @Nullable String tag) {
        try {
            gifts.submit(at.year, at.office, at.round, tag);
            return Said.andSeeOther(at.path(), "submitted");
        } catch (ServiceProblem problem) {
            Saving saving = Saving.refused(problem);
            return Saving.page(problem, render(board(at, ""), saving));
        }
    }

    /** What stands there now, for whoever looks at it. */
    GiftBoard board(GiftPlace at, String state) {
        Office office = offices.office(at.office, at.year, "gifts", visitor.frame());
        Tagged<GiftReturn> read = Tagged.of(gifts.one(at.year, at.office, at.round));
        return new GiftBoard(office, read.value(), state, read.tag());
    }

    private static String render(GiftBoard board, Saving saving) {
        return Templates.one(board, saving)
                .setLocale(board.office().page().language().locale())
                .render();
    }

    @CheckedTemplate(basePath = "gift")
    static class Templates {
        static native TemplateInstance one(GiftBoard board, Saving saving);
    }
}
