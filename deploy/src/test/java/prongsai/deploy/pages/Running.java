package prongsai.deploy.pages;

import java.net.URI;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import prongsai.deploy.Address;
import prongsai.deploy.WholeSystem;
import prongsai.deploy.demo.Api;

/**
 * The system whose pages are looked at: the one all tests of the whole share, or, to write pages against it, one that runs already
 * ({@code -Dprongsai.portal=http://localhost:8080 -Dprongsai.keycloak=http://localhost:8180}).
 */
final class Running implements BeforeAllCallback {
    private static final String PORTAL = System.getProperty("prongsai.portal", "");
    private static final String KEYCLOAK = System.getProperty("prongsai.keycloak", "http://localhost:8180");

    @Override
    public void beforeAll(ExtensionContext context) {
        if (PORTAL.isEmpty()) {
            new WholeSystem().beforeAll(context);
        }
    }

    /** Somebody who does not sign in, at a screen of this width. */
    static Visit nobody(int width) {
        return Visit.of(Chromium.browser(), origin(), width, true);
    }

    /** Somebody of this name at a screen of this width. */
    static Visit as(String user, int width) {
        return Visit.of(Chromium.browser(), origin(), width, true).signIn(user);
    }

    static Visit as(String user) {
        return as(user, Visit.DESK);
    }

    /** An old machine on which scripts are off. */
    static Visit withoutScripts(String user) {
        return Visit.of(Chromium.browser(), origin(), Visit.DESK, false).signIn(user);
    }

    /** The same system as programs see it, to prepare what a test needs and to see what came of it. */
    static Api api() {
        return PORTAL.isEmpty()
                ? new Api(WholeSystem.machine().portal(), WholeSystem.machine().keycloak())
                : new Api(address(PORTAL), address(KEYCLOAK));
    }

    /** The address of the portal, without a slash at the end. */
    static String origin() {
        return PORTAL.isEmpty() ? WholeSystem.machine().portal().at("").toString() : PORTAL;
    }

    private static Address address(String url) {
        URI at = URI.create(url);
        return new Address(at.getHost(), at.getPort());
    }
}
