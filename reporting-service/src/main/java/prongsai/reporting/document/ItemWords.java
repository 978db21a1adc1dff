package prongsai.reporting.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.reporting.paper.Block;
import prongsai.reporting.paper.Block.Words;
import prongsai.reporting.paper.Digits;

/** The items an issue covers as papers name them: code, words, score. */
final class ItemWords {
    private final Questionnaires questionnaires;
    private final int fiscalYear;
    private final @Nullable JsonNode score;
    private final Digits digits;

    /** @param score of the year before {@code fiscalYear}, null where none is known */
    ItemWords(Questionnaires questionnaires, int fiscalYear, @Nullable JsonNode score, Digits digits) {
        this.questionnaires = questionnaires;
        this.fiscalYear = fiscalYear;
        this.score = score;
        this.digits = digits;
    }

    List<Block> of(JsonNode issue) {
        List<Block> items = new ArrayList<>();
        issue.path("items").forEach(item -> items.add(Words.of(digits.print(words(item)))));
        return items;
    }

    private String words(JsonNode item) {
        String code = item.path("code").asText();
        int year = item.path("fiscalYear").asInt();
        JsonNode known = questionnaires.item(year, code);
        JsonNode scored = score == null || year != fiscalYear - 1 ? null : Json.find(score.path("items"), "code", code);
        return code
                + (known == null ? "" : " " + known.path("labelTh").asText())
                + (scored == null || !scored.path("score").isNumber()
                        ? ""
                        : " (" + points(scored.path("score")) + " คะแนน)");
    }

    /** A score with two decimals, rounded half up, in Latin digits; a dash where there is none. */
    static String points(JsonNode score) {
        return score.isNumber() ? points(score.decimalValue()) : "-";
    }

    static String points(BigDecimal score) {
        return score.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
