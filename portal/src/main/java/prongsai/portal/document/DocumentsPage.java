package prongsai.portal.document;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import prongsai.portal.layout.Visitor;
import prongsai.portal.office.Office;
import prongsai.portal.office.Offices;

/** The official papers of an office's year: looked at on the page, taken along as Word, PDF or workbook. */
@Path("/offices/{office}/{year: 2[56][0-9]{2}}/documents")
@Authenticated
@Blocking
class DocumentsPage {
    private final Offices offices;
    private final Visitor visitor;

    DocumentsPage(Offices offices, Visitor visitor) {
        this.offices = offices;
        this.visitor = visitor;
    }

    @GET
    @Produces("text/html;charset=UTF-8")
    public String show(@PathParam("office") String code, @PathParam("year") int year, @BeanParam PaperQuery wanted) {
        Office office = offices.office(code, year, "documents", visitor.frame());
        return Templates.page(office, wanted)
                .setLocale(office.page().language().locale())
                .render();
    }

    @CheckedTemplate(basePath = "document")
    static class Templates {
        static native TemplateInstance page(Office office, PaperQuery wanted);
    }
}
