package prongsai.reporting.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a half-year report says, ready to be set.
 *
 * @param hash of the snapshot it was made of; null for a draft
 * @param columns what stands above the five columns in the papers of that year
 */
record Report(
        String title,
        String office,
        String period,
        @Nullable String hash,
        List<String> columns,
        List<Instrument> instruments) {
    /** A heading over all columns: the instrument. */
    record Instrument(String name, List<Indicator> indicators) {}

    /** A heading over all columns: the indicator. */
    record Indicator(String name, List<Group> groups) {}

    /** One row: issues that share measures, what is done about them, what came of it and what proves it. */
    record Group(
            List<String> items, List<String> issues, List<String> measures, List<Result> results, List<Proof> proofs) {}

    /** A numbered result. */
    record Result(String number, String text) {}

    /** A photo or a link; {@code evidence} is the id to fetch the photo by. */
    record Proof(
            String evidence,
            String kind,
            @Nullable String caption,
            @Nullable String url,
            boolean withdrawn) {}

    /** The photos to fetch. */
    List<String> photos() {
        return instruments.stream()
                .flatMap(instrument -> instrument.indicators().stream())
                .flatMap(indicator -> indicator.groups().stream())
                .flatMap(group -> group.proofs().stream())
                .filter(proof -> proof.kind().equals("PHOTO") && !proof.withdrawn())
                .map(Proof::evidence)
                .distinct()
                .toList();
    }
}
