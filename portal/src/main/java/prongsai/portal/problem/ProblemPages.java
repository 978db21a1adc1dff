package prongsai.portal.problem;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.ServiceProblem;
import prongsai.portal.layout.Page;
import prongsai.portal.layout.Visitor;

/** Every failure as a page. Only what nobody foresaw is logged, once, here. */
class ProblemPages {
    private static final Logger LOG = Logger.getLogger(ProblemPages.class);
    private static final int RETRY_AFTER_SECONDS = 5;

    private final Visitor visitor;

    ProblemPages(Visitor visitor) {
        this.visitor = visitor;
    }

    @ServerExceptionMapper
    Uni<Response> service(ServiceProblem problem) {
        return switch (problem.status()) {
            case 401 -> page(401, Kind.SESSION_OVER, null);
            case 403 -> page(403, Kind.NOT_ALLOWED, null);
            case 400 -> page(400, Kind.NOT_UNDERSTOOD, problem.detail());
            case 404 -> page(404, Kind.NOT_FOUND, problem.detail());
            case 429, 502, 503, 504 -> page(503, Kind.AWAY, null);
            default -> page(502, Kind.SERVICE_FAILED, problem.detail());
        };
    }

    /** The service cannot be reached at all, or not in time. */
    @ServerExceptionMapper
    Uni<Response> unreachable(ProcessingException e) {
        LOG.warnf("a service is away: %s", e);
        return page(503, Kind.AWAY, null);
    }

    @ServerExceptionMapper
    Uni<Response> notFound(NotFoundException e) {
        return page(404, Kind.NOT_FOUND, null);
    }

    @ServerExceptionMapper
    Uni<Response> forbidden(ForbiddenException e) {
        return page(403, Kind.NOT_ALLOWED, null);
    }

    @ServerExceptionMapper
    Uni<Response> signInFailed(AuthenticationFailedException e) {
        return page(401, Kind.SESSION_OVER, null);
    }

    @ServerExceptionMapper
    Uni<Response> web(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        return switch (status) {
            case 401 -> page(401, Kind.SESSION_OVER, null);
            case 403 -> page(403, Kind.NOT_ALLOWED, null);
            case 400 -> page(400, Kind.NOT_UNDERSTOOD, null);
            default -> status < 400 ? Uni.createFrom().item(e.getResponse()) : page(status, Kind.UNEXPECTED, null);
        };
    }

    @ServerExceptionMapper
    Uni<Response> unforeseen(Throwable e) {
        LOG.error("a page failed", e);
        return page(500, Kind.UNEXPECTED, null);
    }

    private Uni<Response> page(int status, Kind kind, @Nullable String detail) {
        return visitor.page().chain(page -> Templates.page(page, kind.name(), detail)
                .setLocale(page.language().locale())
                .createUni()
                .map(html -> answer(status, html)));
    }

    private static Response answer(int status, String html) {
        Response.ResponseBuilder answer = Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(html);
        return (status == 503 ? answer.header("Retry-After", RETRY_AFTER_SECONDS) : answer).build();
    }

    /** What the person is told; the words stand in the template's messages. */
    private enum Kind {
        NOT_FOUND,
        NOT_UNDERSTOOD,
        NOT_ALLOWED,
        SESSION_OVER,
        AWAY,
        SERVICE_FAILED,
        UNEXPECTED
    }

    @CheckedTemplate(basePath = "problem")
    static class Templates {
        static native TemplateInstance page(Page page, String kind, @Nullable String detail);
    }
}
