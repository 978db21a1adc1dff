package prongsai.reporting;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import prongsai.platform.testing.HouseRules;

class HouseRulesTest {
    @Test
    void the_house_rules_hold() {
        HouseRules rules = HouseRules.of("prongsai.reporting")
                .onlyThePlatformSpeaksToKafka()
                .everyEndpointHasARole()
                .endpointsAnswerViews()
                .jsonColumnsAreReplaced()
                .statementsLeaveTheClassOut()
                .resourcesArePackagePrivate()
                .knowsNoOtherService("reporting")
                .timeAndPartsAreHandedIn()
                .problemsHaveTheirWords("reporting");

        assertTrue(rules.size() > 10, "the rules look at the module's classes");
    }
}
