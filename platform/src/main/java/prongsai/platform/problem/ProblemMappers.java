package prongsai.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import prongsai.platform.problem.Problem.FieldError;

/** Turns every exception into the one form of error. Only what nobody foresaw is logged, once, here. */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

    private final ProblemBodies bodies;

    ProblemMappers(ProblemBodies bodies) {
        this.bodies = bodies;
    }

    @ServerExceptionMapper
    Response problem(Problem problem, HttpHeaders headers, RoutingContext request) {
        return answer(problem.type(), problem.arguments(), problem.errors(), headers, request);
    }

    @ServerExceptionMapper(priority = 1)
    Response notSignedIn(UnauthorizedException e, HttpHeaders headers, RoutingContext request) {
        return challenge(headers, request);
    }

    @ServerExceptionMapper(priority = 1)
    Response badToken(AuthenticationFailedException e, HttpHeaders headers, RoutingContext request) {
        return challenge(headers, request);
    }

    @ServerExceptionMapper(priority = 1)
    Response forbidden(ForbiddenException e, HttpHeaders headers, RoutingContext request) {
        return answer(CommonProblem.NOT_ALLOWED, List.of(), List.of(), headers, request);
    }

    @ServerExceptionMapper(priority = 1)
    Response constraints(ConstraintViolationException e, HttpHeaders headers, RoutingContext request) {
        List<FieldError> errors = e.getConstraintViolations().stream()
                .map(v -> new FieldError(pointer(v), v.getMessage(), List.of()))
                .sorted((a, b) -> a.pointer().compareTo(b.pointer()))
                .toList();
        return answer(CommonProblem.INVALID_INPUT, List.of(), errors, headers, request);
    }

    /** Named because the extension has a mapper of its own for just this one. */
    @ServerExceptionMapper(priority = 1)
    Response mismatch(MismatchedInputException e, HttpHeaders headers, RoutingContext request) {
        return unreadable(e, headers, request);
    }

    @ServerExceptionMapper(priority = 1)
    Response json(JsonProcessingException e, HttpHeaders headers, RoutingContext request) {
        return unreadable(e, headers, request);
    }

    @ServerExceptionMapper(priority = 1)
    Response web(WebApplicationException e, HttpHeaders headers, RoutingContext request) {
        if (jsonCause(e) instanceof JsonProcessingException json) {
            return unreadable(json, headers, request);
        }
        int status = e.getResponse().getStatus();
        CommonProblem type = ofStatus(status);
        if (type == null) {
            return e.getResponse();
        }
        return answer(type, List.of(), List.of(), headers, request);
    }

    @ServerExceptionMapper(priority = 10)
    Response unforeseen(Throwable e, HttpHeaders headers, RoutingContext request) {
        CommonProblem type = CommonProblem.UNEXPECTED;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem(problem, headers, request);
            }
            if (Databases.wasChangedByAnother(cause)) {
                return answer(CommonProblem.BEING_CHANGED_BY_ANOTHER, List.of(), List.of(), headers, request);
            }
            if (isFormCutOff(cause)) {
                return answer(CommonProblem.UNREADABLE_BODY, List.of(), List.of(), headers, request);
            }
            if (Databases.isAway(cause)) {
                type = CommonProblem.TEMPORARILY_UNAVAILABLE;
            }
        }
        LOG.errorf(e, "%s %s", request.request().method(), request.request().path());
        return answer(type, List.of(), List.of(), headers, request);
    }

    /** The server knows no other word for a form that ends before its end. */
    private static boolean isFormCutOff(Throwable e) {
        return e instanceof IOException && String.valueOf(e.getMessage()).contains("reading multipart data");
    }

    private Response challenge(HttpHeaders headers, RoutingContext request) {
        Response answer = answer(CommonProblem.NOT_SIGNED_IN, List.of(), List.of(), headers, request);
        answer.getHeaders().putSingle("WWW-Authenticate", "Bearer");
        return answer;
    }

    private Response unreadable(JsonProcessingException e, HttpHeaders headers, RoutingContext request) {
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            StringBuilder pointer = new StringBuilder();
            for (JsonMappingException.Reference step : mapping.getPath()) {
                pointer.append('/').append(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
            }
            List<FieldError> errors = List.of(new FieldError(pointer.toString(), "error.kind-of-value", List.of()));
            return answer(CommonProblem.INVALID_INPUT, List.of(), errors, headers, request);
        }
        return answer(CommonProblem.UNREADABLE_BODY, List.of(), List.of(), headers, request);
    }

    private static @Nullable Throwable jsonCause(Throwable e) {
        Throwable cause = e.getCause();
        while (cause != null && !(cause instanceof JsonProcessingException)) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static @Nullable CommonProblem ofStatus(int status) {
        return switch (status) {
            case 400 -> CommonProblem.UNREADABLE_BODY;
            case 401 -> CommonProblem.NOT_SIGNED_IN;
            case 403 -> CommonProblem.NOT_ALLOWED;
            case 404 -> CommonProblem.NOT_FOUND;
            case 405 -> CommonProblem.METHOD_NOT_ALLOWED;
            case 406 -> CommonProblem.NOT_ACCEPTABLE;
            case 413 -> CommonProblem.TOO_LARGE;
            case 415 -> CommonProblem.KIND_NOT_ACCEPTED;
            default -> status >= 500 ? CommonProblem.UNEXPECTED : null;
        };
    }

    /** {@code approve.body.items[0].code} of a method's parameter becomes {@code /items/0/code}; a plain parameter its name. */
    private static String pointer(ConstraintViolation<?> violation) {
        List<String> steps = new ArrayList<>();
        boolean inParameter = false;
        String parameter = "";
        for (Path.Node node : violation.getPropertyPath()) {
            switch (node.getKind()) {
                case METHOD, CONSTRUCTOR, RETURN_VALUE, CROSS_PARAMETER -> inParameter = false;
                case PARAMETER -> {
                    inParameter = true;
                    parameter = String.valueOf(node.getName());
                }
                default -> {
                    if (node.isInIterable() && node.getIndex() != null) {
                        steps.add(String.valueOf(node.getIndex()));
                    } else if (node.isInIterable() && node.getKey() != null) {
                        steps.add(String.valueOf(node.getKey()));
                    }
                    if (node.getName() != null && !node.getName().startsWith("<")) {
                        steps.add(node.getName());
                    }
                }
            }
        }
        return steps.isEmpty() && inParameter ? parameter : "/" + String.join("/", steps);
    }

    private Response answer(
            ProblemType type,
            List<Object> arguments,
            List<FieldError> errors,
            HttpHeaders headers,
            RoutingContext request) {
        Locale language = ProblemTexts.language(headers.getAcceptableLanguages());
        ProblemBody body =
                bodies.of(type, arguments, errors, language, request.request().path());
        Response.ResponseBuilder answer = Response.status(type.status())
                .type(PROBLEM_JSON)
                .header("Content-Language", language.getLanguage())
                .header("Vary", "Accept-Language")
                .entity(body);
        if (type.retryAfter() > 0) {
            answer.header("Retry-After", type.retryAfter());
        }
        return answer.build();
    }
}
