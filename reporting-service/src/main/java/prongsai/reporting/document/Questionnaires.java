package prongsai.reporting.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The questionnaires (frameworks) that a paper names its items by, by fiscal year (Buddhist Era). What is not known is left out. */
record Questionnaires(Map<Integer, JsonNode> byYear) {
    private static final String PLAN_NAME_IF_UNKNOWN = "มาตรการด้านคุณธรรมและความโปร่งใสภายในหน่วยงาน";

    /** The whole questionnaire of a year; an empty node where none is known. */
    JsonNode of(int fiscalYear) {
        return Objects.requireNonNullElse(byYear.get(fiscalYear), MissingNode.getInstance());
    }

    @Nullable
    JsonNode item(int fiscalYear, String code) {
        return Json.find(of(fiscalYear).path("items"), "code", code);
    }

    @Nullable
    JsonNode indicator(int fiscalYear, int number) {
        return Json.find(of(fiscalYear).path("indicators"), "number", Integer.toString(number));
    }

    /** {@code ตัวชี้วัดที่ 2 การใช้งบประมาณ}, in Latin digits. */
    String indicatorHeading(int fiscalYear, int number) {
        JsonNode indicator = indicator(fiscalYear, number);
        return "ตัวชี้วัดที่ " + number
                + (indicator == null ? "" : " " + indicator.path("nameTh").asText());
    }

    /** {@code 9.1 ข้อมูลพื้นฐาน}; the code alone where its name is not known. */
    String subIndicatorHeading(int fiscalYear, int number, String code) {
        JsonNode indicator = indicator(fiscalYear, number);
        JsonNode sub = indicator == null ? null : Json.find(indicator.path("subIndicators"), "code", code);
        return sub == null ? code : code + " " + sub.path("nameTh").asText();
    }

    /** The code of the instrument an indicator belongs to; empty where it is not known. */
    String instrumentOf(int fiscalYear, int indicator) {
        JsonNode known = indicator(fiscalYear, indicator);
        return known == null ? "" : known.path("instrument").asText();
    }

    /** {@code แบบวัด... (IIT)}; empty where it is not known. */
    String instrumentHeading(int fiscalYear, String code) {
        JsonNode instrument = Json.find(of(fiscalYear).path("instruments"), "code", code);
        return instrument == null ? "" : instrument.path("nameTh").asText() + " (" + code + ")";
    }

    /** How a grade is called on paper: with its English name where the Thai one is only its letters. */
    String gradeLabel(int fiscalYear, @Nullable String code) {
        JsonNode grade = code == null ? null : Json.find(of(fiscalYear).path("grades"), "code", code);
        if (grade == null) {
            return Objects.requireNonNullElse(code, "");
        }
        String label = grade.path("labelTh").asText();
        return label.equals(code) ? label + " " + grade.path("labelEn").asText() : label;
    }

    /** What the year calls the plan of measures. */
    String planName(int fiscalYear) {
        return Objects.requireNonNullElse(Json.text(of(fiscalYear), "planNameTh"), PLAN_NAME_IF_UNKNOWN);
    }

    /** What stands above a column in the papers of that year, {@code reportColumns} or {@code planColumns}. */
    String column(int fiscalYear, String paper, String column, String ifUnknown) {
        JsonNode columns = of(fiscalYear).path("papers").path(paper);
        return Objects.requireNonNullElse(Json.text(columns, column), ifUnknown);
    }
}
