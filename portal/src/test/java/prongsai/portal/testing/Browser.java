package prongsai.portal.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/** What a browser does: keeps cookies, and follows where it is sent when asked to. */
public final class Browser {
    private final HttpClient client;

    private Browser(Redirect redirect, Version version) {
        client = HttpClient.newBuilder()
                .version(version)
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .followRedirects(redirect)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    /** Signed in as the centre. */
    public static Browser signedIn() {
        Browser browser = new Browser(Redirect.NORMAL, Version.HTTP_1_1);
        browser.get("/city?year=2566");
        return browser;
    }

    public static Browser notSignedIn() {
        return new Browser(Redirect.NEVER, Version.HTTP_1_1);
    }

    /** Not signed in, and speaking HTTP/2. */
    public static Browser modern() {
        return new Browser(Redirect.NEVER, Version.HTTP_2);
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    public HttpResponse<String> post(String path, String... headers) {
        return send(request(path, headers).POST(BodyPublishers.noBody()).build());
    }

    /** For everything else. */
    public static HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base() + path)).timeout(Duration.ofSeconds(20));
        return headers.length == 0 ? request : request.headers(headers);
    }

    public HttpResponse<String> send(HttpRequest request) {
        return send(request, BodyHandlers.ofString());
    }

    public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The portal's own address. */
    public static String base() {
        return "http://localhost:" + ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    }
}
