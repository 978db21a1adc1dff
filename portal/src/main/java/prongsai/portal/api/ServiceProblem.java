package prongsai.portal.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A service did not do what a page asked of it (RFC 9457). Its own words are kept where it found any. */
public final class ServiceProblem extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<Integer> ABOUT_THE_REQUEST = Set.of(400, 403, 409, 412, 413, 415, 422);

    private final int status;
    private final String type;
    private final @Nullable String detail;
    private final transient List<FieldError> errors;

    /** What is wrong with one field; {@code pointer} is a JSON pointer into what was sent. */
    public record FieldError(String pointer, String detail) {}

    private ServiceProblem(int status, String type, @Nullable String detail, List<FieldError> errors) {
        super("status " + status + " " + type, null, false, false);
        this.status = status;
        this.type = type;
        this.detail = detail;
        this.errors = errors;
    }

    /** For {@code @ClientExceptionMapper}: nothing where the service did as asked. */
    public static @Nullable ServiceProblem ifAny(Response response) {
        return response.getStatus() < 400 ? null : of(response);
    }

    static ServiceProblem of(Response response) {
        JsonNode told = told(response);
        List<FieldError> errors = new ArrayList<>();
        told.path("errors")
                .forEach(error -> errors.add(new FieldError(
                        error.path("pointer").asText(), error.path("detail").asText())));
        String detail = told.path("detail").asText("");
        return new ServiceProblem(
                response.getStatus(), told.path("type").asText(""), detail.isEmpty() ? null : detail, errors);
    }

    public int status() {
        return status;
    }

    /** The last part of the problem's type, as {@code plan-already-submitted}. */
    public String kind() {
        return type.substring(type.lastIndexOf('/') + 1);
    }

    /** For the person, in the language that was asked for. */
    public @Nullable String detail() {
        return detail;
    }

    /** What is wrong with which field. */
    public List<FieldError> errors() {
        return errors;
    }

    /** Whether what was asked was wrong, or forbidden to this person or just now; else it is about who asks, or about the service. */
    public boolean isAboutTheRequest() {
        return ABOUT_THE_REQUEST.contains(status);
    }

    private static JsonNode told(Response response) {
        try {
            return JSON.readTree(response.readEntity(String.class));
        } catch (JsonProcessingException | ProcessingException | IllegalArgumentException notAProblem) {
            return JSON.missingNode();
        }
    }
}
