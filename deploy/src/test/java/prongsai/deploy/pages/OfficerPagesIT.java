package prongsai.deploy.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import prongsai.deploy.demo.Api;
import prongsai.deploy.demo.DemoPhoto;

/** The coordinator of a district office does a year: plan, measure, progress, photo, result, report. */
@OnTheRunningSystem
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OfficerPagesIT {
    private static final String OFFICE = "1045";
    private static final String OFFICER = "officer-" + OFFICE;
    private static final String PLAN = "/offices/" + OFFICE + "/2566/plan";

    private static Api api;

    @BeforeAll
    static void an_api_to_see_what_came_of_it() {
        api = Running.api();
    }

    private static JsonNode plan() {
        String id = api.get(OFFICER, "/plans?fiscalYear=2566&organisation=" + OFFICE)
                .expect(200)
                .path("items")
                .path(0)
                .path("id")
                .asText();
        return api.get(OFFICER, "/plans/" + id).expect(200);
    }

    private static String measure() {
        return plan().path("measures").path(0).path("id").asText();
    }

    @Test
    @Order(1)
    void begins_a_plan_and_writes_an_issue_and_a_measure() {
        try (Visit officer = Running.as(OFFICER)) {
            officer.open(PLAN);
            officer.press("เริ่มแผนเปล่า").read("เริ่มแล้ว");
            officer.press("เพิ่มประเด็น").choose("ตัวชี้วัด", "1");
            officer.type("ข้อคำถาม", "I๒, I4").type("ประเด็นที่ต้องปรับปรุง", "การให้บริการอย่างเท่าเทียม");
            officer.press("บันทึก").read("เพิ่มแล้ว").read("การให้บริการอย่างเท่าเทียม");
            officer.press("เพิ่มมาตรการของประเด็นนี้");
            officer.type("กิจกรรม/มาตรการ", "ติดป้ายขั้นตอนบริการ").type("ผลผลิต", "ป้าย ๕ จุด");
            officer.page().locator("#due").fill("๓๐ เม.ย. ๖๖");
            officer.page().locator("#responsible").fill("ฝ่ายทะเบียน");
            officer.press("บันทึก").read("เพิ่มแล้ว").read("ติดป้ายขั้นตอนบริการ");
            officer.everybodyCanUseIt().picture("officer-plan");
        }

        JsonNode measure = plan().path("measures").path(0);
        assertEquals("2023-04-30", measure.path("due").path("date").asText());
        assertEquals(
                "REGISTRATION", measure.path("responsible").path("lead").path(0).asText());
        assertEquals(
                "I2",
                plan().path("issues").path(0).path("items").path(0).path("code").asText());
    }

    @Test
    @Order(2)
    void a_mistake_is_said_beside_its_field_and_what_was_typed_stays() {
        try (Visit officer = Running.as(OFFICER)) {
            officer.open(PLAN + "/issues/new");
            officer.choose("ตัวชี้วัด", "1").type("ข้อคำถาม", "ข้อสอง");
            officer.type("ประเด็นที่ต้องปรับปรุง", "คำที่พิมพ์ไว้ต้องอยู่");
            officer.press("บันทึก");

            assertTrue(
                    officer.page().locator("#items-wrong").isVisible(),
                    officer.page().content());
            assertEquals("true", officer.page().locator("#items").getAttribute("aria-invalid"));
            assertEquals(
                    "คำที่พิมพ์ไว้ต้องอยู่",
                    officer.page().locator("#description").inputValue());
            officer.everybodyCanUseIt();
        }
    }

    @Test
    @Order(3)
    void the_form_of_a_measure_saves_itself_and_shows_when_somebody_else_was_faster() {
        String address = PLAN + "/measures/" + measure();
        try (Visit officer = Running.as(OFFICER);
                Visit director = Running.as("director-" + OFFICE)) {
            officer.open(address);
            director.open(address);

            officer.page().locator("#due").fill("ทุกเดือน");
            officer.read("บันทึกแล้วเมื่อ").read("ทุกเดือน");
            assertEquals("MONTHLY", officer.page().locator("#recurrence").inputValue(), "as it was understood");
            officer.page().locator("#outputs").fill("ป้าย ๖ จุด");
            officer.page().locator("#followUp").focus();
            officer.page().waitForCondition(() -> plan().toString().contains("ป้าย ๖ จุด"));
            assertEquals(
                    "MONTHLY",
                    plan().path("measures")
                            .path(0)
                            .path("due")
                            .path("recurrence")
                            .asText(),
                    "saving again takes nothing back");

            director.page().locator("#activity").fill("ติดป้ายขั้นตอนบริการทุกจุด");
            director.page().locator("#followUp").focus();
            director.read("ยังไม่ได้บันทึก").read("ฉบับของท่าน");
            assertEquals(
                    "ติดป้ายขั้นตอนบริการ",
                    plan().path("measures").path(0).path("activity").asText());
            director.everybodyCanUseIt();
            director.page().locator("#awareness").fill("ป้ายหน้าห้อง");
            director.page().locator("#followUp").focus();
            director.page().waitForTimeout(2_000);
            assertEquals(
                    "ติดป้ายขั้นตอนบริการ",
                    plan().path("measures").path(0).path("activity").asText(),
                    "nothing is written over before the person says so");
            director.press("บันทึกฉบับของท่านทับ").read("บันทึกแล้ว");
        }
        assertEquals(
                "ติดป้ายขั้นตอนบริการทุกจุด",
                plan().path("measures").path(0).path("activity").asText());
    }

    @Test
    @Order(4)
    void submits_the_plan_and_the_director_approves_it() {
        try (Visit officer = Running.as(OFFICER)) {
            officer.open(PLAN);
            officer.press("เสนอผู้อำนวยการเขต").read("ส่งแล้ว").read("แผนอยู่ระหว่างการพิจารณา");
        }
        try (Visit director = Running.as("director-" + OFFICE)) {
            director.open("/");
            director.press("แผนรอการอนุมัติของท่าน").press("อนุมัติแผน").read("อนุมัติแล้ว");
        }
        assertEquals("APPROVED", plan().path("status").asText());
    }

    @ParameterizedTest
    @ValueSource(ints = {Visit.DESK, Visit.PHONE})
    @Order(5)
    void reports_progress_and_sends_photos_with_a_caption_from_a_phone_or_a_desk(int width) {
        try (Visit officer = Running.as(OFFICER, width)) {
            officer.open("/offices/" + OFFICE + "/2566/work");
            officer.press("ติดป้ายขั้นตอนบริการทุกจุด");
            officer.type("ทำไปแล้วร้อยละ", width == Visit.DESK ? "40" : "60").type("หมายเหตุ", "ติดแล้วสามจุด");
            officer.press("บันทึกความคืบหน้า").read("บันทึกแล้ว");
            officer.press("เพิ่มภาพหรือเอกสาร");
            officer.page().locator("input[type=file]").first().setInputFiles(new FilePayload[] {
                photo(width), photo(width + 1)
            });
            officer.type("คำบรรยาย", "ป้ายหน้าฝ่ายทะเบียน " + width);
            officer.press("ส่ง").read("เพิ่มแล้ว");
            assertEquals(
                    2, officer.page().getByText("ป้ายหน้าฝ่ายทะเบียน " + width).count());
            officer.everybodyCanUseIt().fits().picture("officer-measure");
        }
    }

    private static FilePayload photo(int seed) {
        return new FilePayload("photo-" + seed + ".jpg", "image/jpeg", DemoPhoto.jpeg(seed));
    }

    @Test
    @Order(6)
    void an_upload_goes_on_after_the_connection_was_lost() {
        AtomicInteger lost = new AtomicInteger();
        try (Visit officer = Running.as(OFFICER, Visit.PHONE)) {
            officer.page().route("**/files/evidence/uploads/*", route -> loseSome(route, lost));
            officer.open("/offices/" + OFFICE + "/2566/work/" + measure());
            officer.press("เพิ่มภาพหรือเอกสาร");
            officer.page().locator("input[type=file]").first().setInputFiles(photo(77));
            officer.type("คำบรรยาย", "ส่งระหว่างสัญญาณหลุด");
            officer.press("ส่ง").read("เพิ่มแล้ว").read("ส่งระหว่างสัญญาณหลุด");
            officer.complaints().removeIf(said -> said.contains("ERR_CONNECTION_FAILED"));
        }
        assertTrue(lost.get() >= 2, "the connection was lost on the way");
    }

    private static void loseSome(Route route, AtomicInteger lost) {
        if (route.request().method().equals("PATCH") && lost.incrementAndGet() <= 2) {
            route.abort("connectionfailed");
        } else {
            route.resume();
        }
    }

    @Test
    @Order(7)
    void writes_what_was_done_adds_a_link_and_sees_what_the_report_still_lacks() {
        try (Visit officer = Running.as(OFFICER)) {
            officer.open("/offices/" + OFFICE + "/2566/work/" + measure());
            officer.press("เขียนผล รอบ 6 เดือน");
            officer.type("ผลการดำเนินการ", "ติดป้ายครบหกจุดและแจ้งประชาชนทางหน้าเว็บ");
            officer.press("บันทึก").read("เพิ่มแล้ว").read("ติดป้ายครบหกจุดและแจ้งประชาชนทางหน้าเว็บ");
            officer.press("เพิ่มลิงก์");
            officer.type("ที่อยู่เว็บ", "https://webportal.bangkok.go.th/saphansung/news/1");
            officer.press("เพิ่ม").read("https://webportal.bangkok.go.th/saphansung/news/1");

            officer.open("/offices/" + OFFICE + "/2566/rounds/M6");
            officer.read("ตรวจก่อนส่ง").everybodyCanUseIt().fits();
            officer.choose("สถานะเมื่อสิ้นรอบ มาตรการที่ 1", "IN_PROGRESS");
            officer.press("เสนอผู้อำนวยการเขต").read("เสนอผู้อำนวยการเขตแล้ว");
            officer.picture("officer-round");
        }
        assertEquals("PROPOSED", plan().path("rounds").path(0).path("status").asText());
    }

    @Test
    @Order(8)
    void moves_an_issue_with_the_keyboard_alone() {
        api.post(
                        OFFICER,
                        "/plans/" + plan().path("id").asText() + "/issues",
                        Map.of("indicator", 2, "items", new String[] {"I7"}, "description", "แจ้งแผนการใช้เงิน"))
                .expect(201);
        try (Visit officer = Running.as(OFFICER)) {
            officer.open(PLAN);
            Page page = officer.page();
            page.getByLabel("เลื่อนประเด็นที่ 2ขึ้น").focus();
            page.keyboard().press("Enter");
            officer.read("บันทึกแล้ว");
        }
        assertEquals(
                "แจ้งแผนการใช้เงิน",
                plan().path("issues").path(0).path("description").asText());
    }

    @Test
    @Order(9)
    void edits_a_measure_in_its_place_in_the_plan() {
        try (Visit officer = Running.as(OFFICER)) {
            officer.open(PLAN);
            officer.press("แก้ไขมาตรการที่ 1");
            officer.page().locator("#outputs").fill("ป้าย ๗ จุด");
            officer.page().locator("#followUp").focus();
            officer.read("บันทึกแล้วเมื่อ").everybodyCanUseIt();
            assertEquals(PLAN, officer.address(), "still on the page of the plan");
            officer.press("แก้ไขประเด็นที่ 1");
            assertEquals(1, officer.page().locator("#words").count(), "one form at a time");
        }
        assertTrue(plan().toString().contains("ป้าย ๗ จุด"));
    }

    @Test
    @Order(10)
    void signs_out_here_and_at_the_provider() {
        try (Visit officer = Running.as(OFFICER)) {
            officer.open(PLAN);
            officer.press("ออกจากระบบ").read("เข้าสู่ระบบ");
            officer.page().navigate(Running.origin() + PLAN);
            assertTrue(officer.page().locator("#password").isVisible(), "the provider asks again");
        }
    }

    @Test
    @Order(11)
    void reads_and_reports_on_an_old_machine_without_scripts() {
        try (Visit officer = Running.withoutScripts(OFFICER)) {
            officer.open("/offices/" + OFFICE + "/2566/work/" + measure());
            officer.type("ทำไปแล้วร้อยละ", "80");
            officer.press("บันทึกความคืบหน้า").read("บันทึกแล้ว");
            officer.press("เพิ่มภาพหรือเอกสาร");
            officer.page().locator("input[type=file]").first().setInputFiles(photo(99));
            officer.type("คำบรรยาย", "ส่งโดยไม่มีสคริปต์");
            officer.press("ส่ง").read("เพิ่มแล้ว").read("ส่งโดยไม่มีสคริปต์");
        }
        assertEquals(80, plan().path("measures").path(0).path("percent").asInt());
    }
}
