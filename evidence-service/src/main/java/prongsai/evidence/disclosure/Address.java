package prongsai.evidence.disclosure;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import prongsai.evidence.link.LinkCheck;
import prongsai.evidence.link.LinkCheck.Status;
import prongsai.platform.store.JsonColumn;

/** Where something is published: the address as it is looked at and as it was typed, the form, and what was found there. */
public record Address(String url, String urlAsTyped, Format format, Check check) {
    /**
     * What was found at the address.
     *
     * @param at when it was found to be so; a later look that found the same is not told of
     * @param finalUrl where it led in the end
     * @param changedAt when it was first seen to say something else than before
     * @param why a code for what went wrong at the last look; null where nothing did
     */
    public record Check(
            Status status,
            @Nullable Instant at,
            @Nullable String finalUrl,
            @Nullable String title,
            @Nullable Instant changedAt,
            @Nullable String why) {
        static Check of(LinkCheck found) {
            return new Check(
                    found.status(), found.at(), found.finalUrl(), found.title(), found.changedAt(), found.why());
        }
    }

    Address found(LinkCheck now) {
        return new Address(url, urlAsTyped, format, Check.of(now));
    }

    boolean dead() {
        return check.status() == Status.DEAD || check.status() == Status.REFUSED;
    }

    @Converter
    @Immutable
    static class Column extends JsonColumn<List<Address>> {
        Column() {
            super(new TypeReference<>() {});
        }
    }
}
