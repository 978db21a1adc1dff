package prongsai.portal.api.centre;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.ServiceProblem;
import prongsai.portal.api.TheirLanguage;

/** measures-service, asked what people are called whom others know by a user id. */
@RegisterRestClient(configKey = "measures")
@AccessToken
@RegisterProvider(TheirLanguage.class)
@Path("/api/v1/people")
public interface PeopleNames {
    @GET
    Some all(
            @QueryParam("organisation") @Nullable String organisation,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    /** A page of people. */
    record Some(List<Person> items, @Nullable String next) {}

    /** Somebody. */
    record Person(String user, String name) {}

    /** A problem of the service becomes a page's problem, in the service's own words. */
    @ClientExceptionMapper
    static @Nullable RuntimeException refused(Response response) {
        return ServiceProblem.ifAny(response);
    }
}
