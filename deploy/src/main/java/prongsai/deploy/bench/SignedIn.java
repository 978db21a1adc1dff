package prongsai.deploy.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * As much of a browser as a sign-in needs: cookies and redirects. Like a real one it takes localhost to be trustworthy and so
 * sends back secure cookies over plain HTTP, which the JDK's own cookie handler does not.
 */
public final class SignedIn {
    private static final int REDIRECTS = 10;

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** Signs in at the provider on the way to a page of the portal. */
    public HttpResponse<String> as(String user, URI page) throws IOException, InterruptedException {
        HttpResponse<String> form = open(page);
        String action =
                form.body().replaceAll("(?s).*action=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
        if (!action.startsWith("http")) {
            throw new IOException("no form to sign in at " + form.uri());
        }
        return submit(URI.create(action), "username=" + user + "&password=" + user);
    }

    public HttpResponse<String> open(URI address) throws IOException, InterruptedException {
        return follow(HttpRequest.newBuilder(address).GET(), address);
    }

    public HttpResponse<String> submit(URI address, String form) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        return follow(request, address);
    }

    private HttpResponse<String> follow(HttpRequest.Builder first, URI start) throws IOException, InterruptedException {
        HttpRequest.Builder request = first;
        URI address = start;
        for (int i = 0; i < REDIRECTS; i++) {
            if (!cookies.isEmpty()) {
                request.header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
            }
            HttpResponse<String> answer =
                    http.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("set-cookie").forEach(this::keep);
            if (answer.statusCode() < 300 || answer.statusCode() >= 400) {
                return answer;
            }
            address = address.resolve(answer.headers().firstValue("location").orElseThrow());
            request = HttpRequest.newBuilder(address).GET();
        }
        throw new IOException("redirected without end: " + address);
    }

    private void keep(String cookie) {
        String pair = cookie.split(";", 2)[0];
        String name = pair.substring(0, pair.indexOf('='));
        String value = pair.substring(pair.indexOf('=') + 1);
        if (value.isEmpty() || cookie.toLowerCase(Locale.ROOT).contains("max-age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, value);
        }
    }
}
