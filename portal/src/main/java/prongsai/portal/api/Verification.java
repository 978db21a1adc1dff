package prongsai.portal.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a paper with a hash is, as reporting-service says it.
 *
 * @param kind {@code ROUND} or {@code PLAN}
 * @param fiscalYear Buddhist Era
 * @param round {@code M6}, {@code M12}, or nothing for a plan
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Verification(
        String hash,
        String kind,
        String organisation,
        @Nullable String nameTh,
        @Nullable String nameEn,
        int fiscalYear,
        @Nullable String round,
        Instant frozenAt,
        boolean latest,
        boolean published) {}
