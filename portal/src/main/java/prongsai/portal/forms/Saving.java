package prongsai.portal.forms;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.ServiceProblem;

/**
 * How a form fared that a service did not take: what to say above it, and beside which field. A form that was not sent yet has none.
 *
 * @param conflict whether somebody else changed the same thing meanwhile
 */
public record Saving(@Nullable String detail, List<ServiceProblem.FieldError> errors, boolean conflict) {
    public static final Saving NOT_YET = new Saving(null, List.of(), false);

    private static final int STALE = 412;

    /** The service's own words. A problem that is no answer to what was typed goes on to become a page. */
    public static Saving refused(ServiceProblem problem) {
        if (!problem.isAboutTheRequest()) {
            throw problem;
        }
        return new Saving(problem.detail(), problem.errors(), problem.status() == STALE);
    }

    /** The page with the form again, answered as the service answered. */
    public static Response page(ServiceProblem problem, String html) {
        return Response.status(problem.status())
                .type("text/html;charset=UTF-8")
                .entity(html)
                .build();
    }

    public boolean failed() {
        return detail != null || !errors.isEmpty() || conflict;
    }

    /** What is wrong with a field: its own pointer ({@code /due}) and everything beneath ({@code /due/text}). */
    public List<String> of(String field) {
        return errors.stream()
                .filter(error -> isAt(error.pointer(), "/" + field))
                .map(ServiceProblem.FieldError::detail)
                .toList();
    }

    /** What is wrong with a row of a list, counted from 0, and everything beneath ({@code /urls/0/url}). */
    public List<String> of(String list, int row) {
        return of(list + "/" + row);
    }

    /** What is wrong with none of the named fields, to be said above the form. */
    public List<String> besides(List<String> fields) {
        return errors.stream()
                .filter(error -> fields.stream().noneMatch(field -> isAt(error.pointer(), "/" + field)))
                .map(error -> error.pointer() + ": " + error.detail())
                .toList();
    }

    private static boolean isAt(String pointer, String place) {
        return pointer.equals(place) || pointer.startsWith(place + "/");
    }
}
