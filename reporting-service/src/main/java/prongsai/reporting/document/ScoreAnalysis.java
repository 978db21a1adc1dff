package prongsai.reporting.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import prongsai.reporting.paper.Block;
import prongsai.reporting.paper.Block.NewPage;
import prongsai.reporting.paper.Block.Style;
import prongsai.reporting.paper.Block.Words;
import prongsai.reporting.paper.Digits;

/**
 * The part of a plan that tells what it is made for: the scores of the year before, by instrument and item, the lowest items
 * with how many reach the threshold, and what is prepared for them (DOMAIN 3.7 and 5.1). Figures are counted, not typed: the
 * papers got them wrong.
 */
final class ScoreAnalysis {
    private ScoreAnalysis() {}

    static List<Block> of(PlanSource source, Digits digits) {
        JsonNode score = source.score();
        if (score == null) {
            return List.of(Words.of(
                    digits.print("ยังไม่มีผลการประเมินของปีงบประมาณ พ.ศ. " + (source.fiscalYear() - 1) + " ในระบบ")));
        }
        ScoreTables tables = new ScoreTables(source, score, digits);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Words(
                digits.print("ผลการประเมิน ประจำปีงบประมาณ พ.ศ. " + (source.fiscalYear() - 1)), Style.HEADING));
        blocks.add(Words.of(digits.print(total(source, score))));
        blocks.add(tables.summary());
        for (JsonNode instrument : score.path("instruments")) {
            blocks.addAll(instrument(source, tables, instrument.path("code").asText(), digits));
        }
        blocks.add(new NewPage());
        return blocks;
    }

    private static String total(PlanSource source, JsonNode score) {
        String grade = source.questionnaires().gradeLabel(source.fiscalYear() - 1, Json.text(score, "grade"));
        return source.office() + " ได้คะแนนรวม " + ItemWords.points(score.path("total")) + " คะแนน"
                + (grade.isEmpty() ? "" : " อยู่ในระดับ " + grade) + " ตามผลที่ประกาศครั้งที่ "
                + score.path("revision").asInt(1);
    }

    private static List<Block> instrument(PlanSource source, ScoreTables tables, String code, Digits digits) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Words(
                digits.print(source.questionnaires().instrumentHeading(source.fiscalYear() - 1, code)), Style.HEADING));
        blocks.add(tables.items(code));
        blocks.add(Words.of(digits.print(tables.sentence(code))));
        tables.lowest(code).ifPresent(blocks::add);
        tables.development(code).ifPresent(blocks::add);
        return blocks;
    }
}
