package prongsai.portal.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** A service did not do what a page asked of it. Its own words are kept where it found any. */
public final class ServiceProblem extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final int status;
    private final @Nullable String detail;

    ServiceProblem(int status, @Nullable String detail) {
        super("status " + status, null, false, false);
        this.status = status;
        this.detail = detail;
    }

    static ServiceProblem of(Response response) {
        return new ServiceProblem(response.getStatus(), detail(response));
    }

    public int status() {
        return status;
    }

    /** For the person, in the language that was asked for. */
    public @Nullable String detail() {
        return detail;
    }

    private static @Nullable String detail(Response response) {
        try {
            String detail = JSON.readTree(response.readEntity(String.class))
                    .path("detail")
                    .asText("");
            return detail.isEmpty() ? null : detail;
        } catch (JsonProcessingException | ProcessingException | IllegalArgumentException notAProblem) {
            return null;
        }
    }
}
