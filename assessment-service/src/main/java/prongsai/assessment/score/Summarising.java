package prongsai.assessment.score;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import prongsai.assessment.framework.FrameworkContent;
import prongsai.assessment.framework.FrameworkContent.Grade;
import prongsai.assessment.framework.FrameworkContent.Instrument;
import prongsai.assessment.framework.FrameworkContent.Item;
import prongsai.assessment.score.Scores.OfInstrument;
import prongsai.assessment.score.Scores.Passed;
import prongsai.platform.thai.ThaiDigits;

/**
 * Writes the analysis that stands before a plan of measures (DOMAIN.md 3.7): total, grade and place, how it moved, and per
 * instrument the mean, how many items pass and which are lowest. Every number is taken from the scores, since the papers'
 * own prose was seen to be wrong where people counted. What is not known is left out.
 */
final class Summarising {
    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    private final FrameworkContent framework;
    private final Scores scores;
    private final Map<String, BigDecimal> items;
    private final StringBuilder th = new StringBuilder();
    private final StringBuilder en = new StringBuilder();

    private Summarising(FrameworkContent framework, Scores scores) {
        this.framework = framework;
        this.scores = scores;
        this.items = scores.scoreOfItems();
    }

    /** The names of the organisation as they stand in a sentence. */
    record Named(String nameTh, String nameEn) {}

    static Summary of(
            int fiscalYear,
            Named organisation,
            FrameworkContent framework,
            Scores scores,
            @Nullable YearOnYear change,
            @Nullable Rank rank) {
        Summarising words = new Summarising(framework, scores);
        words.total(fiscalYear, organisation, rank);
        if (change != null) {
            words.change(change);
        }
        scores.instruments().forEach(words::instrument);
        words.below();
        return new Summary(
                ThaiDigits.toThai(words.th.toString().strip()),
                words.en.toString().strip());
    }

    private void total(int fiscalYear, Named organisation, @Nullable Rank rank) {
        if (scores.total() == null) {
            say(
                    "ปีงบประมาณ พ.ศ. " + fiscalYear + " " + organisation.nameTh() + " ยังไม่มีคะแนนรวม ITA",
                    "In fiscal year " + fiscalYear + " (B.E.) " + organisation.nameEn() + " has no ITA total yet.");
            return;
        }
        String grade = scores.grade() == null ? "" : scores.grade();
        Grade known = framework.grades().stream()
                .filter(one -> one.code().equals(grade))
                .findFirst()
                .orElse(null);
        String placeTh = rank == null || rank.of() == 1
                ? ""
                : " เป็นลำดับที่ " + rank.place() + " จาก " + rank.of() + " หน่วยงานประเภทเดียวกันที่ประกาศผลแล้ว";
        String placeEn = rank == null || rank.of() == 1
                ? ""
                : ", place " + rank.place() + " of the " + rank.of() + " of its kind whose result is published";
        say(
                "ปีงบประมาณ พ.ศ. " + fiscalYear + " " + organisation.nameTh() + "ได้คะแนนรวม ITA " + scores.total()
                        + " คะแนน"
                        + (known == null ? "" : " อยู่ในระดับ " + known.labelTh())
                        + placeTh,
                "In fiscal year " + fiscalYear + " (B.E.) " + organisation.nameEn() + " reached an ITA total of "
                        + scores.total()
                        + (known == null
                                ? ""
                                : ", graded "
                                        + (known.labelEn() == null
                                                ? grade
                                                : grade.equals(known.labelEn())
                                                        ? grade
                                                        : grade + " (" + known.labelEn() + ")"))
                        + placeEn + ".");
    }

    private void change(YearOnYear change) {
        if (change.total() != null) {
            String moved = change.total().abs().toPlainString();
            String wordTh = change.total().signum() == 0
                    ? "เท่าเดิม"
                    : change.total().signum() > 0 ? "เพิ่มขึ้น " + moved + " คะแนน" : "ลดลง " + moved + " คะแนน";
            String wordEn = change.total().signum() == 0
                    ? "unchanged"
                    : change.total().signum() > 0 ? moved + " more" : moved + " less";
            say(
                    "เมื่อเทียบกับปีงบประมาณ พ.ศ. " + change.fiscalYear() + " คะแนนรวม" + wordTh,
                    "Against fiscal year " + change.fiscalYear() + " the total is " + wordEn + ".");
        }
        List<YearOnYear.OfNumber> fallen = change.indicators().stream()
                .filter(one -> one.change().signum() < 0)
                .toList();
        if (fallen.isEmpty()) {
            if (!change.indicators().isEmpty()) {
                say("ไม่มีตัวชี้วัดใดลดลง", "No indicator fell.");
            }
            return;
        }
        say(
                "ตัวชี้วัดที่ลดลง ได้แก่ "
                        + fallen.stream()
                                .map(one -> "ตัวชี้วัดที่ " + one.number() + " (จาก " + one.from() + " เป็น " + one.to()
                                        + ")")
                                .collect(joining(" ")),
                "Lower than before: "
                        + fallen.stream()
                                .map(one -> "indicator " + one.number() + " (" + one.from() + " to " + one.to() + ")")
                                .collect(joining(", "))
                        + ".");
    }

    private void instrument(OfInstrument instrument) {
        List<String> partsTh = new ArrayList<>();
        List<String> partsEn = new ArrayList<>();
        if (instrument.score() != null) {
            partsTh.add("ได้คะแนนเฉลี่ย " + instrument.score() + " คะแนน");
            partsEn.add("a mean of " + instrument.score());
        }
        Passed passed = scores.passed().getOrDefault(instrument.code(), new Passed(0, 0));
        if (passed.of() > 0) {
            partsTh.add("ผ่านเกณฑ์ " + threshold() + " คะแนน " + passed.count() + " ข้อ จาก " + passed.of()
                    + " ข้อที่มีคะแนน");
            partsEn.add(passed.count() + " of " + passed.of() + " scored items reach " + threshold());
            lowest(instrument.code(), partsTh, partsEn);
        }
        if (!partsTh.isEmpty()) {
            say(
                    nameTh(instrument.code()) + " (" + instrument.code() + ") " + String.join(" ", partsTh),
                    instrument.code() + ": " + String.join("; ", partsEn) + ".");
        }
    }

    private void lowest(String instrument, List<String> partsTh, List<String> partsEn) {
        List<String> lowest = scores.weakest().getOrDefault(instrument, List.of());
        if (lowest.isEmpty()) {
            partsTh.add("ทุกข้อที่มีคะแนนได้ " + FULL.toPlainString() + " คะแนนเต็ม");
            partsEn.add("every scored item has the full " + FULL.toPlainString());
            return;
        }
        partsTh.add("ข้อที่ได้คะแนนต่ำที่สุด " + lowest.size() + " ข้อ ได้แก่ "
                + lowest.stream().map(this::itemTh).collect(joining(" ")));
        partsEn.add("lowest: "
                + lowest.stream()
                        .map(code -> code + " (" + items.get(code) + ")")
                        .collect(joining(", ")));
    }

    private void below() {
        List<String> below = scores.belowThreshold();
        if (items.isEmpty()) {
            return;
        }
        if (below.isEmpty()) {
            say("ไม่มีข้อใดต่ำกว่าเกณฑ์ " + threshold() + " คะแนน", "No item is below " + threshold() + ".");
            return;
        }
        say(
                "ข้อที่ต่ำกว่าเกณฑ์ " + threshold() + " คะแนนมี " + below.size() + " ข้อ ได้แก่ "
                        + String.join(" ", below) + " ซึ่งต้องกำหนดมาตรการปรับปรุงในปีถัดไป",
                below.size() + (below.size() == 1 ? " item is" : " items are") + " below " + threshold() + ": "
                        + String.join(", ", below) + "; measures are owed in the next year.");
    }

    private void say(String thai, String english) {
        th.append(thai).append("  ");
        en.append(english).append(' ');
    }

    private String threshold() {
        return framework.threshold().stripTrailingZeros().toPlainString();
    }

    private String itemTh(String code) {
        String label = framework.items().stream()
                .filter(item -> item.code().equals(code))
                .map(Item::shortTh)
                .filter(name -> name != null && !name.isBlank())
                .findFirst()
                .map(name -> " " + name)
                .orElse("");
        return code + label + " (" + items.get(code) + " คะแนน)";
    }

    private String nameTh(String instrument) {
        return framework.instruments().stream()
                .filter(one -> one.code().equals(instrument))
                .map(Instrument::nameTh)
                .findFirst()
                .orElse(instrument);
    }
}
