package prongsai.deploy.security;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import prongsai.deploy.Address;
import prongsai.deploy.WholeSystem;
import prongsai.deploy.demo.Api;

/**
 * What is tried: the system that all tests of the whole share, or one that runs already
 * ({@code -Dprongsai.portal=http://localhost:8080 -Dprongsai.keycloak=http://localhost:8180}).
 */
final class Target implements BeforeAllCallback {
    private static final String PORTAL = System.getProperty("prongsai.portal", "");
    private static final String KEYCLOAK = System.getProperty("prongsai.keycloak", "http://localhost:8180");

    /** Somebody of each role; of an office that no other test needs. */
    static final Map<String, String> PEOPLE = Map.of(
            "district-officer", "officer-1048",
            "section-officer", "section-1026-FINANCE",
            "district-director", "director-1048",
            "centre-analyst", "centre",
            "auditor", "auditor",
            "city-system", "city-demo");

    private static Api api;

    @Override
    public void beforeAll(ExtensionContext context) {
        if (PORTAL.isEmpty()) {
            new WholeSystem().beforeAll(context);
        }
        if (api == null) {
            api = new Api(portal(), keycloak());
        }
    }

    static Api api() {
        return api;
    }

    static Address portal() {
        return PORTAL.isEmpty() ? WholeSystem.machine().portal() : address(PORTAL);
    }

    static Address keycloak() {
        return PORTAL.isEmpty() ? WholeSystem.machine().keycloak() : address(KEYCLOAK);
    }

    /** A service, without the portal in between. */
    static Address service(String name) {
        return PORTAL.isEmpty()
                ? WholeSystem.machine().service(name)
                : new Address("127.0.0.1", portal().port() + 1 + Operation.SERVICES.indexOf(name));
    }

    private static Address address(String url) {
        URI at = URI.create(url);
        return new Address(at.getHost(), at.getPort());
    }
}
