package prongsai.deploy.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import prongsai.deploy.Address;

/** The public API as any program of the city would call it: a token from the provider, then plain HTTP through the portal. */
public final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long TOKEN_NANOS = Duration.ofMinutes(5).toNanos();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Address portal;
    private final Address keycloak;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    public Api(Address portal, Address keycloak) {
        this.portal = portal;
        this.keycloak = keycloak;
    }

    private record Token(String value, long taken) {}

    /** What was answered; the body is text, JSON where the API says so. */
    public record Reply(int status, String body, @Nullable String etag) {
        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The answer as JSON where it was a success; else a failure that shows it. */
        public JsonNode expect(int expected) {
            if (status != expected) {
                throw new IllegalStateException("expected " + expected + " but got " + status + ": " + body);
            }
            return body.isEmpty() ? JSON.nullNode() : json();
        }
    }

    public Reply get(@Nullable String who, String path) {
        return send(request(who, path).GET());
    }

    public Reply post(@Nullable String who, String path, @Nullable Object body) {
        return send(request(who, path).POST(json(body)).header("Content-Type", "application/json"));
    }

    public Reply put(@Nullable String who, String path, Object body) {
        return send(request(who, path).PUT(json(body)).header("Content-Type", "application/json"));
    }

    public Reply patch(String who, String path, Object body) {
        return send(request(who, path).method("PATCH", json(body)).header("Content-Type", "application/json"));
    }

    /** The bytes of a file; fails where the answer is not 200. */
    public byte[] file(String who, String path) {
        HttpResponse<byte[]> answer = exchange(request(who, path).GET().build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    path + " answers " + answer.statusCode() + ": " + new String(answer.body(), UTF_8));
        }
        return answer.body();
    }

    /** Uploads a picture with form fields. */
    public Reply upload(String who, String path, String fileName, byte[] file, Map<String, String> fields) {
        String boundary = "prongsai-" + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> part(body, boundary, "name=\"" + name + "\"", null, value.getBytes(UTF_8)));
        part(body, boundary, "name=\"file\"; filename=\"" + fileName + "\"", "image/jpeg", file);
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(UTF_8));
        return send(request(who, path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(
            ByteArrayOutputStream body, String boundary, String what, @Nullable String type, byte[] content) {
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; " + what + "\r\n"
                + (type == null ? "Content-Type: text/plain; charset=UTF-8\r\n" : "Content-Type: " + type + "\r\n")
                + "\r\n";
        body.writeBytes(head.getBytes(UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(UTF_8));
    }

    private HttpRequest.Builder request(@Nullable String who, String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(portal.at("/api/v1" + path)).timeout(PATIENCE);
        return who == null ? request : request.header("Authorization", "Bearer " + token(who));
    }

    private static HttpRequest.BodyPublisher json(@Nullable Object body) {
        try {
            return body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(body instanceof String text ? text : JSON.writeValueAsString(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reply send(HttpRequest.Builder request) {
        HttpResponse<String> answer = exchange(request.build(), BodyHandlers.ofString(UTF_8));
        return new Reply(
                answer.statusCode(),
                answer.body(),
                answer.headers().firstValue("ETag").orElse(null));
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> how) {
        try {
            return http.send(request, how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while asking " + request.uri(), e);
        }
    }

    /** The access token of a demonstration user (whose password is the name), or of the city's demonstration system. */
    public String token(String who) {
        Token known = tokens.get(who);
        if (known != null && System.nanoTime() - known.taken() < TOKEN_NANOS) {
            return known.value();
        }
        Map<String, String> form = who.equals("city-demo")
                ? Map.of("grant_type", "client_credentials", "client_id", "city-demo", "client_secret", "city-demo")
                : Map.of("grant_type", "password", "client_id", "prongsai-cli", "username", who, "password", who);
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        URI address = keycloak.at("/realms/prongsai/protocol/openid-connect/token");
        Reply answer = send(HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
        String value = answer.expect(200).path("access_token").asText();
        tokens.put(who, new Token(value, System.nanoTime()));
        return value;
    }
}
