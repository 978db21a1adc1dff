package prongsai.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.smallrye.jwt.build.JwtSignatureBuilder;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens that look like a district officer's and must not pass, by what is wrong with them. */
public final class BadTokens {
    private static final Duration LONG = Duration.ofHours(1);

    private BadTokens() {}

    public static Map<String, String> all() {
        Map<String, String> bad = new LinkedHashMap<>();
        Instant now = Instant.now();
        bad.put("expired", signed(good().issuedAt(now.minus(LONG)).expiresAt(now.minusSeconds(60))));
        bad.put("not yet valid", signed(good().claim("nbf", now.plus(LONG).getEpochSecond())));
        bad.put("without an end", withoutAnEnd());
        bad.put(
                "of another audience",
                signed(claims().expiresIn(LONG).audience("elsewhere").issuer(Tokens.ISSUER)));
        bad.put("without an audience", signed(claims().expiresIn(LONG).issuer(Tokens.ISSUER)));
        bad.put("of another issuer", signed(good().issuer("https://elsewhere.example/realms/prongsai")));
        bad.put("of another realm", signed(good().issuer(Tokens.ISSUER + "/realms/master")));
        bad.put("signed by another key", good().jws().sign(Tokens.keys().getPrivate()));
        String right = signed(good());
        bad.put("with nothing signed", right.substring(0, right.lastIndexOf('.')) + ".");
        bad.put("unsigned", withHeader("{\"alg\":\"none\",\"typ\":\"JWT\"}", right) + ".");
        bad.put("unsigned, in odd letters", withHeader("{\"alg\":\"NoNe\",\"typ\":\"JWT\"}", right) + ".");
        bad.put("unsigned, with the signature left", withHeader("{\"alg\":\"none\"}", right) + signature(right));
        bad.put("with the public key as a secret", withPublicKeyAsSecret(right));
        bad.put("with another one's rights", withRights(right));
        bad.put(
                "with a key of its own",
                withHeader("{\"alg\":\"RS256\",\"jku\":\"http://127.0.0.1:1/\"}", right) + signature(right));
        bad.put("of two parts", right.substring(0, right.lastIndexOf('.')));
        bad.put("of no parts", "x");
        bad.put("empty", "");
        return bad;
    }

    private static JwtClaimsBuilder claims() {
        return Jwt.subject("officer-1012").groups(Set.of("district-officer")).claim("organisation", "1012");
    }

    private static JwtClaimsBuilder good() {
        return claims().issuer(Tokens.ISSUER).audience("prongsai-api").expiresIn(LONG);
    }

    private static String signed(JwtClaimsBuilder claims) {
        JwtSignatureBuilder signature = claims.jws();
        return signature.sign(Tokens.key());
    }

    private static String withHeader(String header, String token) {
        return encoded(header.getBytes(UTF_8)) + "." + token.split("\\.", -1)[1];
    }

    /** By hand: the builder puts an end to every token. */
    private static String withoutAnEnd() {
        String signed = encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\"}".getBytes(UTF_8)) + "."
                + encoded(("{\"iss\":\"" + Tokens.ISSUER + "\",\"aud\":\"prongsai-api\",\"sub\":\"officer-1012\","
                                + "\"groups\":[\"district-officer\"],\"organisation\":\"1012\"}")
                        .getBytes(UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(Tokens.key());
            signature.update(signed.getBytes(UTF_8));
            return signed + "." + encoded(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA256withRSA", e);
        }
    }

    private static String signature(String token) {
        return token.substring(token.lastIndexOf('.'));
    }

    private static String withRights(String token) {
        String[] parts = token.split("\\.", -1);
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8);
        return parts[0] + "." + encoded(claims.replace("1012", "1013").getBytes(UTF_8)) + "." + parts[2];
    }

    private static String withPublicKeyAsSecret(String token) {
        String signed = withHeader("{\"alg\":\"HS256\",\"typ\":\"JWT\"}", token);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(Tokens.publicKey()), "HmacSHA256"));
            return signed + "." + encoded(mac.doFinal(signed.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
