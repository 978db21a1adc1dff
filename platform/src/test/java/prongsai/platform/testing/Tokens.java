package prongsai.platform.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;

/**
 * Access tokens of the form the provider gives, signed with a key made for this run; the service verifies them as it would
 * the provider's. (The journey test uses the provider itself.)
 */
public final class Tokens {
    static final String ISSUER = "https://tests.prongsai";
    private static final KeyPair KEYS = keys();

    private Tokens() {}

    static String publicKey() {
        return Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
    }

    public static String officer(String organisation) {
        return of("officer-" + organisation, "district-officer", organisation, null);
    }

    public static String director(String organisation) {
        return of("director-" + organisation, "district-director", organisation, null);
    }

    public static String section(String organisation, String section) {
        return of("section-" + organisation + "-" + section, "section-officer", organisation, section);
    }

    public static String centre() {
        return of("centre", "centre-analyst", null, null);
    }

    public static String auditor() {
        return of("auditor", "auditor", null, null);
    }

    public static String city() {
        return of("city-demo", "city-system", null, null);
    }

    /** The token of the role, of an organisation where the role has one. */
    public static String role(String role, String organisation) {
        return switch (role) {
            case "district-officer" -> officer(organisation);
            case "district-director" -> director(organisation);
            case "section-officer" -> section(organisation, "FINANCE");
            case "centre-analyst" -> centre();
            case "auditor" -> auditor();
            case "city-system" -> city();
            default -> throw new IllegalArgumentException(role);
        };
    }

    public static String of(String user, String role, String organisation, String section) {
        return claims(user, role, organisation, section).sign(KEYS.getPrivate());
    }

    /** The token of somebody whose name and address the provider tells too. */
    public static String named(
            String user, String name, String email, String role, String organisation, String section) {
        return claims(user, role, organisation, section)
                .claim("name", name)
                .claim("email", email)
                .sign(KEYS.getPrivate());
    }

    private static JwtClaimsBuilder claims(String user, String role, String organisation, String section) {
        JwtClaimsBuilder claims = Jwt.issuer(ISSUER)
                .subject(user)
                .audience("prongsai-api")
                .groups(Set.of(role))
                .expiresIn(Duration.ofHours(1));
        if (organisation != null) {
            claims.claim("organisation", organisation);
        }
        if (section != null) {
            claims.claim("section", section);
        }
        return claims;
    }

    static PrivateKey key() {
        return KEYS.getPrivate();
    }

    /** New ones, that nobody knows. */
    static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has RSA", e);
        }
    }
}
