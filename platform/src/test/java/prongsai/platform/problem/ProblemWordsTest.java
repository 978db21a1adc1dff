package prongsai.platform.problem;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import prongsai.platform.testing.HouseRules;

class ProblemWordsTest {
    @Test
    void statements_leave_the_class_out() {
        assertTrue(
                HouseRules.of("prongsai.platform").statementsLeaveTheClassOut().size() > 10);
    }

    @Test
    void every_problem_of_the_platform_says_what_to_do() {
        assertTrue(HouseRules.of("prongsai.platform")
                        .problemsHaveTheirWords("platform")
                        .size()
                > 10);
    }
}
