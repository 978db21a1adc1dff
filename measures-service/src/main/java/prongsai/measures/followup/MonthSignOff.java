package prongsai.measures.followup;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.measures.followup.MonthSignOffEvent.MonthSignedOff;
import prongsai.measures.followup.MonthSignOffEvent.SignOffState;
import prongsai.platform.time.FiscalYear;

/** That the director has gone through a month's list, and the list as it was. */
@Entity
@Table(name = "month_sign_offs")
@CheckReturnValue
class MonthSignOff {
    @Id
    private UUID id;

    private String organisation;
    private LocalDate month;
    private @Nullable String note;
    private Instant signedAt;
    private String signedBy;

    @Convert(converter = MonthList.Column.class)
    private MonthList list;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected MonthSignOff() {}

    MonthSignOff(
            UUID id,
            String organisation,
            YearMonth month,
            @Nullable String note,
            MonthList list,
            Instant at,
            String by) {
        this.id = id;
        this.organisation = organisation;
        this.month = month.atDay(1);
        this.note = note;
        this.list = list;
        this.signedAt = at;
        this.signedBy = by;
    }

    MonthSignedOff signedOff() {
        return new MonthSignedOff(new SignOffState(
                organisation,
                month().toString(),
                FiscalYear.of(month).year(),
                list.due().size(),
                list.late().size(),
                list.withoutProgress().size(),
                signedAt,
                1));
    }

    String organisation() {
        return organisation;
    }

    YearMonth month() {
        return YearMonth.from(month);
    }

    @Nullable
    String note() {
        return note;
    }

    Instant signedAt() {
        return signedAt;
    }

    String signedBy() {
        return signedBy;
    }

    MonthList list() {
        return list;
    }
}
