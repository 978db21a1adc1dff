package prongsai.portal.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an office publishes an item of the disclosure check, as evidence-service answers it.
 *
 * @param state {@code MISSING}, {@code INCOMPLETE}, {@code LINK_DEAD}, {@code WAITING_FOR_APPROVAL} or {@code READY}
 * @param responsible code of the section that publishes it
 * @param version 0 where nothing was said yet
 */
public record Disclosure(
        String item,
        String labelTh,
        int indicator,
        String state,
        @Nullable Instant approvedAt,
        boolean overdue,
        List<LostPoints> lostPoints,
        List<Address> urls,
        List<Element> elements,
        @Nullable String period,
        @Nullable String responsible,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate publishedOn,
        long version) {
    /** What it answers of the year before, and had less than 100 there. */
    public record LostPoints(int fiscalYear, String code, BigDecimal score) {}

    /** An address, in which form it is published there, and what was found. */
    public record Address(String url, String urlAsTyped, String format, Check check) {}

    /** {@code PENDING}, {@code ALIVE}, {@code DEAD} or {@code REFUSED}; {@code changedAt} when it began to say something else. */
    public record Check(
            String status,
            @Nullable Instant at,
            @Nullable String finalUrl,
            @Nullable Instant changedAt) {}

    /** What must be found there. */
    public record Element(String name, boolean present) {}

    /** All of a year; {@code ready} and {@code of} count whatever was filtered. */
    public record OfYear(long ready, long of, boolean lostPointsKnown, List<Disclosure> items) {}

    /** What is said of it from now on; days of the Christian Era as they are typed. */
    public record Words(
            List<AddressWords> urls,
            List<Element> elements,
            @Nullable String period,
            @Nullable String responsible,
            @Nullable String dueOn,
            @Nullable String publishedOn) {}

    public record AddressWords(String url, String format) {}

    /** Which year to begin with. */
    public record CopyFrom(int from) {}

    /** What was taken over from an earlier year, and what was not and why. */
    public record Copies(int from, List<Copied> copied, List<NotCopied> notCopied) {}

    public record Copied(String from, String to) {}

    public record NotCopied(@Nullable String from, String to, String why) {}
}
