package prongsai.platform.answer;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * What does not say of which kind it is is JSON, also to who asks for a picture or a page: there is no other form of it, and the server would
 * else make up one (the text that Java has for an object).
 */
class JsonUnlessSaid {
    private static final int BEFORE_ITS_TAG_IS_MADE = Priorities.USER + 1;

    @ServerResponseFilter(priority = BEFORE_ITS_TAG_IS_MADE)
    void say(ContainerResponseContext response) {
        if (response.hasEntity() && response.getMediaType() == null) {
            response.setEntity(response.getEntity(), response.getEntityAnnotations(), MediaType.APPLICATION_JSON_TYPE);
        }
    }
}
