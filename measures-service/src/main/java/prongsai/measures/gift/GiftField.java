package prongsai.measures.gift;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import prongsai.platform.store.JsonColumn;

/**
 * A field of an entry of a gift return.
 *
 * @param key what entries call it
 * @param choices what may be chosen, for {@link Kind#CHOICE}
 */
public record GiftField(
        @NotNull(message = "error.required")
        @Pattern(regexp = "[a-z][A-Za-z0-9]{0,39}", message = "error.kind-of-value")
        String key,

        @NotBlank(message = "error.required") @Size(max = 200, message = "error.too-long")
        String labelTh,

        @NotBlank(message = "error.required") @Size(max = 200, message = "error.too-long")
        String labelEn,

        @NotNull(message = "error.required") Kind kind,
        boolean required,

        @Nullable @Size(max = 50, message = "error.too-many")
        List<@NotBlank String> choices) {
    private static final int LONGEST = 2000;

    /** What is written into a field. */
    public enum Kind {
        TEXT,
        /** A Christian-era day, {@code 2024-01-31}. */
        DATE,
        /** A number that is not negative; money in baht. */
        NUMBER,
        CHOICE
    }

    /** The key of the text that says why this cannot stand in the field; empty where it can. */
    Optional<String> wrong(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return required ? Optional.of("error.required") : Optional.empty();
        }
        boolean right =
                switch (kind) {
                    case TEXT -> value.length() <= LONGEST;
                    case DATE -> isDay(value);
                    case NUMBER -> isAmount(value);
                    case CHOICE -> choices != null && choices.contains(value);
                };
        return right ? Optional.empty() : Optional.of(kind == Kind.TEXT ? "error.too-long" : "error.kind-of-value");
    }

    private static boolean isDay(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isAmount(String value) {
        return value.matches("[0-9]{1,15}(\\.[0-9]{1,4})?") && new BigDecimal(value).signum() >= 0;
    }

    /** The fields of a form as a column. */
    @Converter
    @Immutable
    static class Column extends JsonColumn<List<GiftField>> {
        Column() {
            super(new TypeReference<>() {});
        }
    }
}
