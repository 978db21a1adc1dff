package prongsai.portal.limit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Whose the tokens are that a service has accepted lately. A token's own word counts for nothing before: else anybody could be a new
 * client with every request, or use up what is another's.
 */
final class KnownTokens {
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final Cache<String, String> owners;

    KnownTokens(long remembered) {
        owners = Caffeine.newBuilder()
                .maximumSize(remembered)
                .expireAfterWrite(KEPT)
                .build();
    }

    /** The subject of the token, when a service has accepted it. */
    @Nullable
    String owner(String token) {
        return owners.getIfPresent(hash(token));
    }

    void accepted(String token) {
        String subject = subject(token);
        if (subject != null) {
            owners.put(hash(token), subject);
        }
    }

    void refused(String token) {
        owners.invalidate(hash(token));
    }

    private static @Nullable String subject(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return null;
        }
        try {
            return new JsonObject(new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8)).getString("sub");
        } catch (IllegalArgumentException | DecodeException | ClassCastException notAToken) {
            return null;
        }
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
