package prongsai.evidence.item;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import prongsai.evidence.intake.Found;
import prongsai.evidence.link.ShortLinks;
import prongsai.platform.store.JsonColumn;
import prongsai.platform.thai.Links;
import prongsai.platform.time.FiscalYear;

/** What is doubtful about a piece of evidence; it stands all the same. */
public enum Warning {
    /** Taken before or after every fiscal year of the plans it belongs to. */
    TAKEN_OUTSIDE_FISCAL_YEAR,
    /** Taken on a day that has not come yet in Bangkok. */
    TAKEN_IN_THE_FUTURE,
    /** Thai digits of the address as it was typed were read as Latin ones, since no address has any. */
    LINK_MENDED,
    /** The address only stands for another; where it leads is in the check. */
    SHORT_LINK,
    /** The picture shows a QR code. */
    QR_CODE,
    /** It gives away a number of a Thai identity card. */
    THAI_ID_NUMBER,
    /** It gives away how to enter an online meeting. */
    MEETING_CODE,
    /** The text of the document could not be searched to its end. */
    TEXT_NOT_SEARCHED;

    private static final Set<Warning> OF_THE_FILE =
            EnumSet.of(QR_CODE, THAI_ID_NUMBER, MEETING_CODE, TEXT_NOT_SEARCHED);
    private static final Set<Warning> OF_THE_DAY = EnumSet.of(TAKEN_OUTSIDE_FISCAL_YEAR, TAKEN_IN_THE_FUTURE);

    /** What is noticed in the file as it is now, and what was doubtful apart from the file. */
    static List<Warning> about(List<Warning> before, List<Found> found) {
        Set<Warning> warnings = new LinkedHashSet<>();
        found.forEach(one -> warnings.add(of(one.what())));
        before.stream().filter(one -> !OF_THE_FILE.contains(one)).forEach(warnings::add);
        return List.copyOf(warnings);
    }

    private static Warning of(Found.What what) {
        return switch (what) {
            case QR_CODE -> QR_CODE;
            case THAI_ID_NUMBER -> THAI_ID_NUMBER;
            case MEETING_CODE -> MEETING_CODE;
            case TEXT_NOT_SEARCHED -> TEXT_NOT_SEARCHED;
        };
    }

    static List<Warning> about(URI url, String asTyped, ShortLinks shortLinks) {
        List<Warning> warnings = new ArrayList<>();
        if (!Links.mendDigits(asTyped).equals(asTyped)) {
            warnings.add(LINK_MENDED);
        }
        if (shortLinks.include(url)) {
            warnings.add(SHORT_LINK);
        }
        return warnings;
    }

    /** What was doubtful of the thing itself, and what is of the day it was taken. */
    static List<Warning> about(
            List<Warning> before, @Nullable LocalDate takenOn, Set<Integer> fiscalYears, LocalDate today) {
        List<Warning> warnings = new ArrayList<>(before);
        warnings.removeAll(OF_THE_DAY);
        if (takenOn == null) {
            return warnings;
        }
        if (fiscalYears.stream().noneMatch(year -> new FiscalYear(year).contains(takenOn))) {
            warnings.add(TAKEN_OUTSIDE_FISCAL_YEAR);
        }
        if (takenOn.isAfter(today)) {
            warnings.add(TAKEN_IN_THE_FUTURE);
        }
        return warnings;
    }

    @Converter
    @Immutable
    static class Column extends JsonColumn<List<Warning>> {
        Column() {
            super(new TypeReference<>() {});
        }
    }
}
