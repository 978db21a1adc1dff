package prongsai.assessment.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prongsai.platform.problem.Problem.FieldError;

/** Each rule, broken once in the whole questionnaire of FY2565. */
class CheckingFrameworksTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "weight": 40                       | "weight": 41                       | /instruments               | error.weights
            "weight": 40                       | "weight": null                     | /instruments               | error.weights-open
            "code": "EIT"                      | "code": "IIT"                      | /instruments/1/code        | error.twice
            "number": 2,                       | "number": 1,                       | /indicators/1/number       | error.twice
            "code": "I5"                       | "code": "I4"                       | /items/4/code              | error.codes-ascend
            "indicator": 8                     | "indicator": 18                    | /items/40/indicator        | error.no-indicator
            "subIndicator": "9.1"              | "subIndicator": "9.9"              | /items/45/subIndicator     | error.no-sub-indicator
            "subIndicator": "9.1"              | "subIndicator": null               | /items/45/subIndicator     | error.no-sub-indicator
            "code": "9.5"                      | "code": "8.5"                      | /indicators/8/subIndicators/4/code | error.not-of-indicator
            "itemCount": 33                    | "itemCount": 32                    | /indicators/8/itemCount    | error.item-count
            "part": null                       | "part": "EIT-1"                    | /items/0/part              | error.no-part
            "missing": []                      | "missing": ["E5"]                  | /missing                   | error.complete-but-missing
            "COMPLETE"                         | "PARTIAL"                          | /missing                   | error.partial-of-what
            "totalFrom": 85                    | "totalFrom": 96                    | /grades/1/totalFrom        | error.grades-descend
            "totalFrom": 85                    | "totalFrom": 95                    | /grades/1                  | error.grade-never-reached
            "totalFrom": 0                     | "totalFrom": 10                    | /grades/6                  | error.grades-gapless
            "code": "F"                        | "code": "E"                        | /grades/6/code             | error.twice
            """)
    void a_broken_rule_is_named_with_its_place(String was, String is, String pointer, String key)
            throws JsonProcessingException {
        String text = FrameworkFixtures.text(2565).replaceFirst(java.util.regex.Pattern.quote(was), is);
        FrameworkContent content = JsonMapper.builder().build().readValue(text, FrameworkContent.class);

        List<FieldError> errors = CheckingFrameworks.errorsOf(content);

        assertEquals(
                List.of(pointer + " " + key),
                errors.stream()
                        .map(error -> error.pointer() + " " + error.key())
                        .filter((pointer + " " + key)::equals)
                        .toList(),
                errors.toString());
    }
}
