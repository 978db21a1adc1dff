package prongsai.measures.gift;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import prongsai.measures.gift.GiftField.Kind;
import prongsai.measures.gift.GiftFormEvent.FormState;
import prongsai.measures.gift.GiftFormEvent.GiftFormSet;

/** What is asked of each gift in a fiscal year (Buddhist Era). */
@Entity
@Table(name = "gift_forms")
@CheckReturnValue
class GiftForm {
    /** Ours, until the centre has set its form: what was received, from whom, by whom, when, worth how much, what became of it. */
    private static final List<GiftField> ASSUMED = List.of(
            new GiftField("receivedOn", "วันที่ได้รับ", "Received on", Kind.DATE, true, null),
            new GiftField("item", "สิ่งที่ได้รับ", "What was received", Kind.TEXT, true, null),
            new GiftField("value", "มูลค่าโดยประมาณ (บาท)", "Estimated value (baht)", Kind.NUMBER, false, null),
            new GiftField("giver", "ผู้ให้", "Given by", Kind.TEXT, true, null),
            new GiftField("receiver", "ผู้รับ (ตำแหน่ง)", "Received by (position)", Kind.TEXT, true, null),
            new GiftField("occasion", "โอกาสที่ได้รับ", "On which occasion", Kind.TEXT, false, null),
            new GiftField(
                    "handling",
                    "การดำเนินการ",
                    "What became of it",
                    Kind.CHOICE,
                    true,
                    List.of("ส่งคืนผู้ให้", "ส่งมอบหน่วยงาน", "บริจาค", "อื่น ๆ")),
            new GiftField("remark", "หมายเหตุ", "Remark", Kind.TEXT, false, null));

    @Id
    private int fiscalYear;

    @Convert(converter = GiftField.Column.class)
    private List<GiftField> fields;

    private long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected GiftForm() {}

    /** As nobody has set it yet. */
    GiftForm(int fiscalYear) {
        this.fiscalYear = fiscalYear;
        this.fields = ASSUMED;
    }

    GiftFormSet set(List<GiftField> wanted) {
        fields = List.copyOf(wanted);
        version++;
        return new GiftFormSet(new FormState(fiscalYear, fields, version));
    }

    int fiscalYear() {
        return fiscalYear;
    }

    List<GiftField> fields() {
        return fields;
    }

    /** Whether the centre has set it; else it is assumed. */
    boolean verified() {
        return version > 0;
    }

    long version() {
        return version;
    }
}
