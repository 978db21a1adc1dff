package prongsai.deploy.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import prongsai.deploy.demo.Api;

/** The director of a district office: gives back, approves, submits, publishes and takes back. */
@OnTheRunningSystem
class DirectorPagesIT {
    private static final String OFFICE = "1047";
    private static final String DIRECTOR = "director-" + OFFICE;
    private static final String PAGES = "/offices/" + OFFICE + "/2566/";

    @Test
    void decides_on_the_plan_submits_the_report_and_publishes_both() {
        Api api = Running.api();
        APlan plan = APlan.submitted(api, OFFICE);
        try (Visit director = Running.as(DIRECTOR)) {
            director.open("/");
            director.everybodyCanUseIt().press("แผนรอการอนุมัติของท่าน");
            director.page().locator("summary", locator("ส่งกลับให้แก้ไข")).click();
            director.type("เหตุผลที่ส่งกลับ", "ระบุผู้รับผิดชอบให้ครบ");
            director.page().locator("button.danger").click();
            director.read("ส่งกลับแล้ว").read("ระบุผู้รับผิดชอบให้ครบ").everybodyCanUseIt();
        }
        assertEquals("RETURNED", plan.now().path("status").asText());

        api.post("officer-" + OFFICE, "/plans/" + plan.id() + "/submit", null).expect(200);
        try (Visit director = Running.as(DIRECTOR, Visit.PHONE)) {
            director.open(PAGES + "plan");
            director.press("อนุมัติแผน").read("อนุมัติแล้ว");
            director.press("เผยแพร่แผนต่อสาธารณะ").read("เผยแพร่แล้ว").fits();

            plan.reported();
            director.open(PAGES + "rounds/M6");
            director.press("ส่งรายงานต่อ ศปท.กทม.").read("ส่งแล้ว").read("เนื้อหาบันทึกไว้และแก้ไขไม่ได้");
            director.press("เผยแพร่ต่อสาธารณะ").read("เผยแพร่แล้ว");
            director.everybodyCanUseIt().fits().picture("director-round");
        }
        assertEquals(
                "SUBMITTED", plan.now().path("rounds").path(0).path("status").asText());

        try (Visit somebody = Running.nobody(Visit.PHONE)) {
            somebody.open("/offices/" + OFFICE);
            somebody.read("อบรมครบทุกคนสองรุ่น").read("อบรมเจ้าหน้าที่บริการ");
            assertEquals("/offices/" + OFFICE + "/2566", somebody.address());
        }
        try (Visit director = Running.as(DIRECTOR)) {
            director.open(PAGES + "rounds/M6");
            director.press("เลิกเผยแพร่").read("เลิกเผยแพร่แล้ว");
        }
        try (Visit somebody = Running.nobody(Visit.DESK)) {
            somebody.open("/offices/" + OFFICE + "/2566");
            assertFalse(somebody.shows("อบรมครบทุกคนสองรุ่น"), "it was taken back");
        }
    }

    private static Page.LocatorOptions locator(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }
}
