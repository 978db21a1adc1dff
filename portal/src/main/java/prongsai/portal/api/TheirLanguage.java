package prongsai.portal.api;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import prongsai.portal.layout.Visitor;

/** Services answer, and refuse, in the language of the page. */
public final class TheirLanguage implements ClientRequestFilter {
    private final CurrentVertxRequest current;

    TheirLanguage(CurrentVertxRequest current) {
        this.current = current;
    }

    @Override
    public void filter(ClientRequestContext request) {
        if (current.getCurrent() != null && !request.getHeaders().containsKey(HttpHeaders.ACCEPT_LANGUAGE)) {
            request.getHeaders()
                    .putSingle(
                            HttpHeaders.ACCEPT_LANGUAGE,
                            Visitor.language(current.getCurrent()).code());
        }
    }
}
