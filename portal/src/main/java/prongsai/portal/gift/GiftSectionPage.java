package prongsai.portal.gift;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import prongsai.portal.api.GiftReturnsClient;
import prongsai.portal.api.ServiceProblem;
import prongsai.portal.forms.Saving;
import prongsai.portal.layout.Said;

/** What one section says: nil, or what it received. */
@Path("/offices/{office}/{year: 2[56][0-9]{2}}/gifts/{round: M6|M12}/sections")
@Authenticated
@Blocking
class GiftSectionPage {
    private static final String HTML = "text/html;charset=UTF-8";
    private static final int STALE = 412;

    private final GiftPage page;
    private final GiftReturnsClient gifts;

    GiftSectionPage(GiftPage page, @RestClient GiftReturnsClient gifts) {
        this.page = page;
        this.gifts = gifts;
    }

    @GET
    @Path("{section}")
    @Produces(HTML)
    public String show(@BeanParam GiftPlace at, @PathParam("section") String section) {
        GiftBoard board = seen(at, section);
        GiftForm form = GiftForm.of(board.section(section), board.tag());
        return render(new GiftSheet(board, section, form, Saving.NOT_YET));
    }

    @POST
    @Path("{section}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response say(
            @BeanParam GiftPlace at, @PathParam("section") String section, MultivaluedMap<String, String> typed) {
        GiftBoard board = seen(at, section);
        GiftForm form = GiftForm.typed(typed, board.gifts().fields());
        try {
            say(at, section, form);
            return Said.andSeeOther(at.path() + "#section-" + section, "saved");
        } catch (ServiceProblem problem) {
            GiftBoard now = seen(at, section);
            GiftForm again = form.over(now.section(section), now.tag());
            String html = render(new GiftSheet(now, section, again, Saving.refused(problem)));
            return Saving.page(problem, html);
        }
    }

    /** Sections answer at the same time: only where this one was answered meanwhile it is a conflict. */
    private void say(GiftPlace at, String section, GiftForm form) {
        try {
            gifts.say(at.year, at.office, at.round, section, form.said(), form.tag());
        } catch (ServiceProblem problem) {
            GiftBoard now = page.board(at, "");
            if (problem.status() != STALE || !form.saw(now.section(section))) {
                throw problem;
            }
            gifts.say(at.year, at.office, at.round, section, form.said(), now.tag());
        }
    }

    private GiftBoard seen(GiftPlace at, String section) {
        GiftBoard board = page.board(at, "");
        if (!board.maySee(section)) {
            throw new ForbiddenException();
        }
        return board;
    }

    private static String render(GiftSheet sheet) {
        return Templates.section(sheet)
                .setLocale(sheet.office().page().language().locale())
                .render();
    }

    @CheckedTemplate(basePath = "gift")
    static class Templates {
        static native TemplateInstance section(GiftSheet sheet);
    }
}
