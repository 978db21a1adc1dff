package prongsai.deploy.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import prongsai.deploy.demo.Api;

/** A section of a district office: its own measures and nothing else in the way. */
@OnTheRunningSystem
class SectionPagesIT {
    private static final String FINANCE = "section-1012-FINANCE";

    @ParameterizedTest
    @ValueSource(ints = {Visit.DESK, Visit.PHONE})
    void sees_what_its_section_has_to_do_and_tells_how_far_it_is(int width) {
        Api api = Running.api();
        JsonNode mine = api.get(FINANCE, "/measures?organisation=1012&fiscalYear=2566&section=FINANCE&status=PLANNED")
                .expect(200)
                .path("items");
        assertTrue(mine.size() > 2, "the section has open measures");
        String words = mine.path(width == Visit.DESK ? 0 : 1).path("activity").asText();
        String id = mine.path(width == Visit.DESK ? 0 : 1).path("id").asText();
        try (Visit section = Running.as(FINANCE, width)) {
            section.open("/");
            section.everybodyCanUseIt().fits();
            section.press("งานตามมาตรการ");
            assertEquals("FINANCE", section.page().locator("#section").inputValue());
            section.everybodyCanUseIt().fits().press(words);
            assertFalse(section.shows("แก้ไขข้อความในแผน"), "the plan's words are the coordinator's");
            section.type("ทำไปแล้วร้อยละ", "35").press("บันทึกความคืบหน้า").read("บันทึกแล้ว");
            section.everybodyCanUseIt().fits().picture("section-measure");
        }
        assertEquals(
                35,
                api.get(FINANCE, "/measures/" + id).expect(200).path("percent").asInt());
    }
}
