package prongsai.portal.opendata;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import prongsai.portal.api.OpenDataClient;
import prongsai.portal.layout.Page;
import prongsai.portal.layout.Visitor;

/** The datasets that anybody may take along, and what their columns mean. */
@Path("/open-data")
@PermitAll
@Blocking
class OpenDataPage {
    private final OpenDataClient data;
    private final Visitor visitor;

    OpenDataPage(@RestClient OpenDataClient data, Visitor visitor) {
        this.data = data;
        this.visitor = visitor;
    }

    @GET
    @Produces("text/html;charset=UTF-8")
    public String show() {
        Page page = visitor.frame();
        return Templates.page(page, data.catalogue())
                .setLocale(page.language().locale())
                .render();
    }

    @CheckedTemplate(basePath = "opendata")
    static class Templates {
        static native TemplateInstance page(Page page, OpenDataClient.Catalogue catalogue);
    }
}
