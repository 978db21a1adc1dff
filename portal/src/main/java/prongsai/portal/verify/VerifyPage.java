package prongsai.portal.verify;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import prongsai.portal.api.VerificationClient;
import prongsai.portal.layout.Page;
import prongsai.portal.layout.Visitor;

/** Says of a paper in somebody's hand what it is. */
@Path("/verify")
@Blocking
@PermitAll
class VerifyPage {
    private final VerificationClient papers;
    private final Visitor visitor;

    VerifyPage(@RestClient VerificationClient papers, Visitor visitor) {
        this.papers = papers;
        this.visitor = visitor;
    }

    @GET
    @Path("{hash}")
    @Produces("text/html;charset=UTF-8")
    public String show(String hash) {
        Page page = visitor.page().await().indefinitely();
        VerifiedPaper paper =
                VerifiedPaper.of(papers.verify(hash, page.language().code()), page.language());
        return Templates.page(page, paper).setLocale(page.language().locale()).render();
    }

    @CheckedTemplate(basePath = "verify")
    static class Templates {
        static native TemplateInstance page(Page page, VerifiedPaper paper);
    }
}
