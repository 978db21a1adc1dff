package prongsai.portal.verify;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.chrono.ThaiBuddhistDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.Verification;
import prongsai.portal.layout.Language;

/**
 * A paper as the page tells of it.
 *
 * @param round {@code M6}, {@code M12}, or {@code PLAN}
 * @param fiscalYear of the Buddhist Era in both languages: papers of the city know no other
 * @param address where the public can have it; nothing where it cannot
 */
record VerifiedPaper(
        String kind,
        String office,
        String fiscalYear,
        String round,
        String frozenOn,
        boolean latest,
        String hash,
        @Nullable String address) {
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    static VerifiedPaper of(Verification told, Language language) {
        String round = told.round() == null ? "PLAN" : told.round();
        String name = language.isThai() ? told.nameTh() : told.nameEn();
        String file = told.round() == null ? "plan" : told.round();
        return new VerifiedPaper(
                told.kind(),
                name == null ? told.organisation() : name,
                Integer.toString(told.fiscalYear()),
                round,
                day(LocalDate.ofInstant(told.frozenAt(), BANGKOK), language),
                told.latest(),
                told.hash(),
                told.published()
                        ? "/api/v1/reports/" + told.fiscalYear() + "/" + told.organisation() + "/" + file + ".pdf"
                        : null);
    }

    private static String day(LocalDate day, Language language) {
        return language.isThai()
                ? DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("th"))
                        .format(ThaiBuddhistDate.from(day))
                : DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).format(day);
    }
}
