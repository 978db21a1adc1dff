package prongsai.platform.events;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import prongsai.platform.problem.CommonProblem;

/** What the services tell, for those who want to listen: an AsyncAPI document per service, its schemas and examples. */
@Path("/api/v1/asyncapi/{service}")
class AsyncApiResource {
    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    public String document(String service) {
        return file(service, "asyncapi.json");
    }

    /** {@code plan-approved.v1.schema.json} or {@code plan-approved.v1.example.json}. */
    @GET
    @Path("{file}")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    public String file(String service, String file) {
        if (!service.matches("[a-z]{1,20}") || !file.matches("[a-z0-9.-]{1,80}\\.json")) {
            throw CommonProblem.NOT_FOUND.because();
        }
        String path = "contracts/" + service + "/" + file;
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw CommonProblem.NOT_FOUND.because();
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
