package prongsai.portal.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.build.Jwt;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;

/** A stand-in for the identity provider: everybody who comes is the centre. It insists on PKCE. */
final class IdentityProvider {
    private static final String REALM = "/realms/prongsai";
    private static final String CLIENT = "prongsai-portal";

    private final HttpServer server;
    private final KeyPair keys;
    private String challenge = "";

    IdentityProvider() throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext(REALM, this::answer);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + REALM;
    }

    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(REALM.length());
        switch (path) {
            case "/.well-known/openid-configuration" -> json(exchange, 200, discovery());
            case "/jwks" -> json(exchange, 200, jwks());
            case "/auth" ->
                backWithACode(exchange, parameters(exchange.getRequestURI().getRawQuery()));
            case "/token" -> tokens(exchange);
            default -> json(exchange, 200, new JsonObject().put("page", path));
        }
    }

    private JsonObject discovery() {
        return new JsonObject()
                .put("issuer", url())
                .put("authorization_endpoint", url() + "/auth")
                .put("token_endpoint", url() + "/token")
                .put("jwks_uri", url() + "/jwks")
                .put("end_session_endpoint", url() + "/logout");
    }

    private JsonObject jwks() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return new JsonObject()
                .put(
                        "keys",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("kty", "RSA")
                                        .put("kid", "1")
                                        .put("use", "sig")
                                        .put("alg", "RS256")
                                        .put("n", base64(key.getModulus()))
                                        .put("e", base64(key.getPublicExponent()))));
    }

    private void backWithACode(HttpExchange exchange, Map<String, String> asked) throws IOException {
        challenge = asked.get("code_challenge");
        exchange.getResponseHeaders()
                .add("Location", asked.get("redirect_uri") + "?code=a-code&state=" + asked.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void tokens(HttpExchange exchange) throws IOException {
        Map<String, String> form =
                parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (!challenge.equals(s256(form.get("code_verifier")))) {
            json(exchange, 400, new JsonObject().put("error", "invalid_grant"));
            return;
        }
        json(
                exchange,
                200,
                new JsonObject()
                        .put("token_type", "Bearer")
                        .put("expires_in", 300)
                        .put("access_token", token("prongsai-api"))
                        .put("id_token", token(CLIENT))
                        .put("refresh_token", "a-refresh-token"));
    }

    private String token(String audience) {
        return Jwt.issuer(url())
                .subject("0001")
                .audience(audience)
                .groups(Set.of("centre-analyst"))
                .claim("name", "เจ้าหน้าที่ ศปท.กทม.")
                .preferredUserName("centre")
                .expiresIn(300)
                .jws()
                .keyId("1")
                .sign(keys.getPrivate());
    }

    private static String s256(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, sign, bytes.length));
    }

    private static Map<String, String> parameters(String encoded) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            parameters.put(
                    pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private static void json(HttpExchange exchange, int status, JsonObject json) throws IOException {
        byte[] body = json.toBuffer().getBytes();
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
