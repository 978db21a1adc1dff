package prongsai.deploy.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The provider's own tokens, spoilt or meant for something else, at each service. */
@ExtendWith(Target.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TokensIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REALM = "/realms/prongsai/protocol/openid-connect/";
    private static final Map<String, String> READS = Map.of(
            "assessment", "/assessments/imports",
            "measures", "/plans",
            "evidence", "/evidence/storage",
            "reporting", "/status/2566");

    private final Sender sender = new Sender();

    @Test
    void no_service_takes_a_token_that_is_spoilt_or_meant_for_something_else() throws Exception {
        String good = Target.api().token("centre");
        List<String> wrong = new ArrayList<>();
        Map<String, String> bad = bad(good);
        READS.forEach((service, path) -> {
            assertEquals(200, ask(path, good).statusCode(), service);
            bad.forEach((kind, token) -> {
                HttpResponse<String> answer = ask(path, token);
                boolean refused = answer.statusCode() == 401
                        && answer.headers()
                                .firstValue("WWW-Authenticate")
                                .orElse("")
                                .equals("Bearer")
                        && answer.body().contains("/problems/not-signed-in")
                        && !answer.body().contains("xception");
                if (!refused) {
                    wrong.add(service + ", " + kind + ": " + answer.statusCode() + " " + answer.body());
                }
            });
        });

        assertEquals(List.of(), wrong);
    }

    private HttpResponse<String> ask(String path, String token) {
        return sender.send(URI.create(Target.portal().url() + "/api/v1" + path), "GET", token, Map.of(), null);
    }

    private Map<String, String> bad(String good) throws IOException, GeneralSecurityException {
        String[] parts = good.split("\\.", -1);
        JsonNode header = JSON.readTree(Base64.getUrlDecoder().decode(parts[0]));
        String kid = header.path("kid").asText();
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("unsigned", encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + ".");
        bad.put(
                "unsigned with the key's name",
                encoded("{\"alg\":\"none\",\"kid\":\"" + kid + "\"}") + "." + parts[1] + ".");
        bad.put("signature cut", parts[0] + "." + parts[1] + "." + parts[2].substring(4));
        bad.put(
                "rights added",
                parts[0] + "." + encoded(claims(parts).replace("centre-analyst", "auditor")) + "." + parts[2]);
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair ours = generator.generateKeyPair();
        bad.put("another key under the key's name", signed(parts[0] + "." + parts[1], ours));
        bad.put("an unknown key", signed(encoded("{\"alg\":\"RS256\",\"kid\":\"unknown\"}") + "." + parts[1], ours));
        PublicKey theirs = key(kid);
        bad.put("the public key as a secret", hmac(kid, parts[1], theirs.getEncoded()));
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {10}).encodeToString(theirs.getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
        bad.put("the public key's file as a secret", hmac(kid, parts[1], pem.getBytes(UTF_8)));
        JsonNode session = password("prongsai-cli", "openid");
        bad.put("the token of who it is", session.path("id_token").asText());
        bad.put("the token to get others", session.path("refresh_token").asText());
        bad.put(
                "another audience",
                password("admin-cli", "openid").path("access_token").asText());
        assertFalse(bad.containsValue(""), "the provider gave all of them");
        return bad;
    }

    private JsonNode password(String client, String scope) throws IOException {
        HttpResponse<String> answer = sender.send(
                Target.keycloak().at(REALM + "token"),
                "POST",
                null,
                Map.of("Content-Type", "application/x-www-form-urlencoded"),
                "grant_type=password&client_id=" + client + "&username=centre&password=centre&scope=" + scope);
        return JSON.readTree(answer.body());
    }

    private PublicKey key(String kid) throws IOException, GeneralSecurityException {
        HttpResponse<String> keys = sender.send(Target.keycloak().at(REALM + "certs"), "GET", null, Map.of(), null);
        for (JsonNode key : JSON.readTree(keys.body()).path("keys")) {
            if (key.path("kid").asText().equals(kid)) {
                return KeyFactory.getInstance("RSA")
                        .generatePublic(new RSAPublicKeySpec(number(key.path("n")), number(key.path("e"))));
            }
        }
        throw new AssertionError("no key " + kid);
    }

    private static BigInteger number(JsonNode encoded) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(encoded.asText()));
    }

    private static String claims(String[] parts) {
        return new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8);
    }

    private static String hmac(String kid, String claims, byte[] secret) throws GeneralSecurityException {
        String signed = encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\"" + kid + "\"}") + "." + claims;
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        return signed + "." + encoded(mac.doFinal(signed.getBytes(UTF_8)));
    }

    private static String signed(String what, KeyPair keys) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(what.getBytes(UTF_8));
        return what + "." + encoded(signature.sign());
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
