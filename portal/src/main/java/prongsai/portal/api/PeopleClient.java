package prongsai.portal.api;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The people of measures-service: what their user ids are called, and how oneself wants to be reminded. */
@RegisterRestClient(configKey = "measures")
@RegisterProvider(TheirLanguage.class)
@AccessToken
@Path("/api/v1/people")
public interface PeopleClient {
    @GET
    ListOf<Person> of(@QueryParam("organisation") String organisation, @QueryParam("limit") int limit);

    /** Somebody who has signed in before. */
    record Person(String user, String name) {}

    @GET
    @Path("me")
    Myself me();

    @PUT
    @Path("me")
    Myself choose(Choice choice);

    /** Oneself; {@code reminders} {@code DAILY}, {@code WEEKLY} or {@code NEVER}. */
    record Myself(String name, String email, String reminders) {}

    record Choice(String reminders) {}

    /** A problem of the service becomes a page's problem, in the service's own words. */
    @ClientExceptionMapper
    static @Nullable RuntimeException refused(Response response) {
        return ServiceProblem.ifAny(response);
    }
}
