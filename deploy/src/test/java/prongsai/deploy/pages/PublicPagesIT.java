package prongsai.deploy.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everybody: what an office has published, without signing in. */
@OnTheRunningSystem
class PublicPagesIT {
    @ParameterizedTest
    @ValueSource(ints = {Visit.DESK, Visit.NARROWEST})
    void finds_an_office_and_reads_what_it_has_published(int width) {
        try (Visit somebody = Running.nobody(width)) {
            somebody.open("/");
            somebody.everybodyCanUseIt().fits();
            somebody.press("ดูข้อมูลที่เผยแพร่ของแต่ละเขต")
                    .type("ค้นหาชื่อเขต", "ยานนาวา")
                    .press("แสดง");
            somebody.everybodyCanUseIt().fits();
            somebody.press("สำนักงานเขตยานนาวา").read("98.14").read("สรุปงบประมาณลงกลุ่มไลน์ทุกเดือน 6 ครั้ง");
            somebody.everybodyCanUseIt().fits().picture("public-office");
            assertEquals("/offices/1012/2566", somebody.address());
            assertFalse(somebody.shows("บันทึกความคืบหน้า"));
            somebody.press("ตรวจสอบเอกสาร").read("เป็นฉบับล่าสุด");
            somebody.everybodyCanUseIt().fits();
        }
    }

    @Test
    void has_english_at_one_click_and_comes_back_to_the_same_page() {
        try (Visit somebody = Running.nobody(Visit.DESK)) {
            somebody.open("/offices/1012/2566");
            somebody.press("English").read("Plan of measures").read("Yan Nawa District Office");
            assertEquals("/offices/1012/2566", somebody.address());
            assertEquals("en", somebody.page().locator("html").getAttribute("lang"));
            somebody.everybodyCanUseIt();
        }
    }

    @Test
    void is_led_to_sign_in_before_anything_that_is_not_public() {
        try (Visit somebody = Running.nobody(Visit.DESK)) {
            somebody.page().navigate(Running.origin() + "/offices/1012/2566/plan");
            assertTrue(
                    somebody.page().url().contains("/realms/prongsai/"),
                    somebody.page().url());
        }
    }
}
