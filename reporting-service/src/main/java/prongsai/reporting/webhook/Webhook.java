package prongsai.reporting.webhook;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import prongsai.platform.store.JsonColumn;

/** A receiver: where, what of, and the secrets by which it knows us. Removed ones stay for the sake of their deliveries. */
@Entity
@Table(name = "webhooks")
class Webhook {
    @Id
    private UUID id;

    private String url;
    private @Nullable String description;

    @Convert(converter = Names.class)
    private List<String> types;

    @Convert(converter = Names.class)
    private List<String> organisations;

    private boolean enabled;
    private boolean removed;
    private String secret;
    private @Nullable String previousSecret;
    private @Nullable Instant previousUntil;
    private Instant createdAt;
    private long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Webhook() {}

    Webhook(UUID id, Wanted wanted, Secret secret, Instant at) {
        this.id = id;
        this.url = wanted.url();
        this.types = wanted.types();
        this.organisations = wanted.organisations();
        this.secret = secret.text();
        this.createdAt = at;
        change(wanted);
    }

    /**
     * What can be chosen of a webhook.
     *
     * @param types in full or short; none is all
     */
    record Wanted(
            String url,
            @Nullable String description,
            List<String> types,
            List<String> organisations,
            boolean enabled) {}

    final void change(Wanted wanted) {
        url = wanted.url();
        description = wanted.description();
        types = List.copyOf(wanted.types());
        organisations = List.copyOf(wanted.organisations());
        enabled = wanted.enabled();
        version++;
    }

    /** From now on this secret; the one before signs as well for a time. */
    void rotate(Secret next, Instant at, Duration oldOneFor) {
        previousSecret = secret;
        previousUntil = at.plus(oldOneFor);
        secret = next.text();
        version++;
    }

    void remove() {
        removed = true;
        enabled = false;
        version++;
    }

    UUID id() {
        return id;
    }

    String url() {
        return url;
    }

    @Nullable
    String description() {
        return description;
    }

    List<String> types() {
        return types;
    }

    List<String> organisations() {
        return organisations;
    }

    boolean enabled() {
        return enabled;
    }

    boolean removed() {
        return removed;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant previousUntil() {
        return previousUntil;
    }

    long version() {
        return version;
    }

    /** The secrets that sign at this moment, the newest first. */
    List<Secret> secrets(Instant at) {
        return previousSecret == null || previousUntil == null || !at.isBefore(previousUntil)
                ? List.of(new Secret(secret))
                : List.of(new Secret(secret), new Secret(previousSecret));
    }

    /** Names as a column. */
    @Converter
    @Immutable
    static class Names extends JsonColumn<List<String>> {
        Names() {
            super(new TypeReference<>() {});
        }
    }
}
