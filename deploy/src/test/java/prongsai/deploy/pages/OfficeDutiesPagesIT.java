package prongsai.deploy.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.FilePayload;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import prongsai.deploy.demo.Api;

/** What a district office owes besides its plan: disclosures, the gift return, the director's months; and a plan that comes from paper. */
@OnTheRunningSystem
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OfficeDutiesPagesIT {
    private static final String OFFICE = "1046";
    private static final String OFFICER = "officer-" + OFFICE;
    private static final String DIRECTOR = "director-" + OFFICE;
    private static final String DISCLOSURES = "/offices/" + OFFICE + "/2566/disclosures";

    private static Api api;

    @BeforeAll
    static void an_api_to_see_what_came_of_it() {
        api = Running.api();
    }

    private static JsonNode disclosure(String item) {
        return api.get(OFFICER, "/disclosures/2566/" + OFFICE + "/" + item).expect(200);
    }

    @Test
    @Order(1)
    void says_where_an_item_is_published_and_the_director_approves_it() {
        String address = "https://webportal.bangkok.go.th/khlongsamwa/" + UUID.randomUUID();
        try (Visit officer = Running.as(OFFICER);
                Visit director = Running.as(DIRECTOR)) {
            officer.open(DISCLOSURES);
            officer.everybodyCanUseIt().fits().picture("disclosures");
            officer.press("โครงสร้าง อัตรากำลัง").type("ที่อยู่เว็บ 1", address);
            officer.type("องค์ประกอบ 1", "ผังโครงสร้าง").tick("องค์ประกอบ 1 มีแล้ว");
            officer.choose("ฝ่ายที่รับผิดชอบ", "ADMIN").type("เผยแพร่เมื่อ", "2023-01-31");
            officer.press("บันทึก").read("บันทึกแล้ว").read("รอผู้อำนวยการเขตรับรอง");
            officer.everybodyCanUseIt().fits().picture("disclosure");

            director.open(DISCLOSURES + "/O1");
            director.press("รับรองข้อนี้");
            if (!director.shows("อนุมัติแล้ว")) {
                // the address was looked at meanwhile, which the director is shown before approving
                director.press("รับรองข้อนี้");
            }
            director.read("อนุมัติแล้ว").read("ผู้อำนวยการเขตรับรองเมื่อ");
        }
        assertEquals(address, disclosure("O1").path("urls").path(0).path("url").asText());
        assertEquals("ADMIN", disclosure("O1").path("responsible").asText());
        assertTrue(disclosure("O1").path("approved").asBoolean());
    }

    @Test
    @Order(2)
    void of_two_who_write_the_same_item_nobody_writes_over_the_other_unasked() {
        String theirs = "https://webportal.bangkok.go.th/theirs/" + UUID.randomUUID();
        try (Visit officer = Running.as(OFFICER);
                Visit director = Running.as(DIRECTOR, Visit.NARROWEST)) {
            officer.open(DISCLOSURES + "/O2");
            director.open(DISCLOSURES + "/O2");
            officer.type("ที่อยู่เว็บ 1", theirs).press("บันทึก").read("บันทึกแล้ว");

            director.type("ช่วงเวลาของข้อมูล", "ไตรมาส 1-2").press("บันทึก");
            director.read("มีผู้อื่นแก้ไขข้อนี้ระหว่างที่ท่านพิมพ์").read(theirs);
            assertEquals("ไตรมาส 1-2", director.page().locator("#period").inputValue());
            director.everybodyCanUseIt().fits().picture("disclosure-conflict");
            director.press("บันทึก").read("บันทึกแล้ว").read("ไตรมาส 1-2");
        }
        assertEquals("ไตรมาส 1-2", disclosure("O2").path("period").asText());
    }

    @Test
    @Order(3)
    void a_wrong_address_is_said_beside_its_row_and_what_was_typed_stays() {
        try (Visit officer = Running.as(OFFICER)) {
            officer.open(DISCLOSURES + "/O3");
            officer.type("ที่อยู่เว็บ 1", "https://webportal.bangkok.go.th/o3").type("ที่อยู่เว็บ 2", "ไม่ใช่ลิงก์");
            officer.page().locator("#publishedOn").fill("2099-01-01");
            officer.press("บันทึก");
            assertTrue(officer.page().locator("#url-1-wrong").isVisible());
            assertTrue(officer.page().locator("#publishedOn-wrong").isVisible());
            assertEquals("ไม่ใช่ลิงก์", officer.page().locator("#url-1").inputValue());
            officer.everybodyCanUseIt();
        }
        assertEquals("MISSING", disclosure("O3").path("state").asText());
    }

    @Test
    @Order(4)
    void takes_over_from_an_earlier_year_only_where_somebody_said_which_items_match_and_is_told_so() {
        try (Visit officer = Running.as(OFFICER)) {
            officer.open(DISCLOSURES);
            officer.press("เริ่มจากของปีก่อน").choose("จากปีงบประมาณ", "2563").press("นำมาใส่");
            assertTrue(officer.page().locator(".problem").isVisible());
            officer.everybodyCanUseIt();
        }
    }

    @Test
    @Order(5)
    void a_year_whose_questionnaire_nobody_knows_says_so() {
        try (Visit officer = Running.as(OFFICER)) {
            officer.open("/offices/" + OFFICE + "/2570/disclosures");
            officer.read("ยังไม่ทราบแบบวัด OIT ของปี 2570").everybodyCanUseIt();
        }
    }

    private static JsonNode gifts() {
        return api.get(OFFICER, "/gift-returns/2566/" + OFFICE + "/M6").expect(200);
    }

    @Test
    @Order(6)
    void a_section_begins_with_its_own_items_and_may_look_at_all() {
        try (Visit section = Running.as("section-1012-FINANCE", Visit.NARROWEST)) {
            section.open("/offices/1012/2566/disclosures");
            assertEquals("FINANCE", section.page().locator("select#section").inputValue());
            section.press("ล้างตัวกรอง").read("O30");
            section.everybodyCanUseIt().fits();
            section.open("/offices/1012/2566/disclosures/O1");
            section.read("ฝ่ายของท่านไม่ได้รับผิดชอบข้อนี้").everybodyCanUseIt();
            section.open("/offices/1012/2566/work");
            section.press("ล้างตัวกรอง");
            assertEquals("", section.page().locator("select#section").inputValue());
        }
    }

    @Test
    @Order(11)
    void answers_for_the_sections_that_received_nothing_with_one_press() {
        try (Visit officer = Running.as(OFFICER)) {
            officer.open("/offices/" + OFFICE + "/2566/gifts");
            officer.everybodyCanUseIt().fits();
            officer.press("รอบ 6 เดือน").read("คำตอบของแต่ละฝ่าย");
            officer.everybodyCanUseIt().fits().picture("gifts");
            while (officer.page().locator("button[value=nil]").count() > 0) {
                officer.page().locator("button[value=nil]").first().click();
                officer.read("บันทึกแล้ว");
            }
        }
        assertEquals(10, gifts().path("answered").asInt());
    }

    @Test
    @Order(12)
    void tells_a_gift_is_told_what_is_missing_and_submits() {
        api.put(OFFICER, "/gift-returns/2566/" + OFFICE + "/M6/sections/REVENUE", Map.of("nil", true))
                .expect(200);
        try (Visit officer = Running.as(OFFICER, Visit.NARROWEST)) {
            officer.open("/offices/" + OFFICE + "/2566/gifts/M6/sections/REVENUE");
            officer.tick("ได้รับ ตามรายการด้านล่าง");
            officer.page().locator("#entry-0-item").fill("กระเช้าผลไม้");
            officer.page().locator("#entry-0-value").fill("ห้าร้อย");
            officer.press("บันทึก");
            assertTrue(officer.page().locator("#entry-0-value-wrong").isVisible());
            assertTrue(officer.page().locator("#entry-0-giver-wrong").isVisible());
            assertEquals("กระเช้าผลไม้", officer.page().locator("#entry-0-item").inputValue());
            officer.everybodyCanUseIt().fits().picture("gift-section");

            officer.page().locator("#entry-0-receivedOn").fill("2023-01-03");
            officer.page().locator("#entry-0-value").fill("500");
            officer.page().locator("#entry-0-giver").fill("ผู้ประกอบการรายหนึ่ง");
            officer.page().locator("#entry-0-receiver").fill("หัวหน้าฝ่ายรายได้");
            officer.page().locator("#entry-0-handling").selectOption("ส่งคืนผู้ให้");
            officer.press("บันทึก").read("บันทึกแล้ว").read("กระเช้าผลไม้").read("3 ม.ค. 2566");
            officer.everybodyCanUseIt().fits();

            officer.press("ส่ง ศปท.กทม.").read("ส่งแล้ว แก้ไขไม่ได้");
            officer.everybodyCanUseIt().picture("gifts-submitted");
        }
        assertEquals("SUBMITTED", gifts().path("status").asText());
        api.post("centre", "/gift-returns/2566/" + OFFICE + "/M6/return", Map.of("reason", "ขอใบตอบรับ"))
                .expect(200);
    }

    @Test
    @Order(13)
    void sees_why_the_centre_gave_it_back_and_a_section_sees_only_itself() {
        try (Visit officer = Running.as(OFFICER)) {
            officer.open("/offices/" + OFFICE + "/2566/gifts/M6");
            officer.read("ขอใบตอบรับ").everybodyCanUseIt();
        }
        try (Visit section = Running.as("section-1012-FINANCE")) {
            section.open("/offices/1012/2566/gifts/M12").status();
            assertEquals(1, section.page().locator("ul.list > li").count());
            section.everybodyCanUseIt().fits();
        }
    }

    private static JsonNode plan(String office) {
        String id = api.get("officer-" + office, "/plans?fiscalYear=2566&organisation=" + office)
                .expect(200)
                .path("items")
                .path(0)
                .path("id")
                .asText();
        return api.get("officer-" + office, "/plans/" + id).expect(200);
    }

    @Test
    @Order(21)
    void brings_a_plan_in_from_a_file_corrects_a_row_and_accepts_it() {
        byte[] file = api.file(
                "officer-1012",
                "/plans/template.xlsx?plan=" + plan("1012").path("id").asText());
        String address = "/offices/" + OFFICE + "/2566/import";
        String corrected = "กิจกรรมที่แก้ก่อนรับเข้า " + UUID.randomUUID();
        try (Visit officer = Running.as(OFFICER)) {
            officer.open(address);
            if (officer.shows("โปรดเริ่มแผนก่อน")) {
                officer.everybodyCanUseIt()
                        .press("ไปที่แผน")
                        .press("เริ่มแผนเปล่า")
                        .read("เริ่มแล้ว");
                officer.open(address);
            }
            officer.everybodyCanUseIt().fits().picture("import");
            officer.page()
                    .locator("#file")
                    .setInputFiles(new FilePayload(
                            "แผน.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", file));
            officer.press("อ่านไฟล์").read("จะเพิ่มเข้าแผน").read("แถว 2");
            officer.everybodyCanUseIt().fits();

            officer.press("แก้แถว 2");
            officer.page().locator("#indicator-0").fill("0");
            officer.page().locator("textarea[name^=activity-]").first().fill(corrected);
            officer.page().locator(".import button[value=check]").first().click();
            officer.read("แถวที่รับไม่ได้ 1 รายการ");
            officer.everybodyCanUseIt().fits().picture("import-rejected");
            officer.page().locator("#indicator-0").fill("2");
            officer.page().locator(".import button[value=check]").first().click();
            officer.page().locator("button[value='page:1']").click();
            officer.read("หน้า 2 จาก");
            officer.press("ไม่นำเข้าแถวนี้")
                    .press("รับเข้าแผน")
                    .read("นำเข้าแล้ว")
                    .read(corrected);
        }
        assertTrue(plan(OFFICE).path("measures").size() > 50);
        assertTrue(plan(OFFICE).toString().contains(corrected));
    }

    @Test
    @Order(22)
    void a_file_of_another_kind_is_refused_in_words_that_help() {
        try (Visit officer = Running.as(OFFICER)) {
            officer.open("/offices/" + OFFICE + "/2566/import");
            officer.page()
                    .locator("#file")
                    .setInputFiles(new FilePayload("แผน.docx", "application/octet-stream", new byte[] {1, 2, 3, 4, 5}));
            officer.press("อ่านไฟล์");
            assertTrue(officer.page().locator(".problem").isVisible());
            officer.everybodyCanUseIt();
        }
    }

    @Test
    @Order(31)
    void the_director_goes_through_a_month_and_signs_it_off() {
        String note = "เร่งมาตรการที่เกินกำหนด " + "ก".repeat(3000);
        JsonNode months =
                api.get(DIRECTOR, "/follow-ups/" + OFFICE + "?fiscalYear=2566").expect(200);
        String month = "";
        for (JsonNode one : months) {
            month = month.isEmpty() && !one.path("signedOff").asBoolean()
                    ? one.path("month").asText()
                    : month;
        }
        try (Visit director = Running.as(DIRECTOR)) {
            director.open("/offices/" + OFFICE + "/2566/months");
            director.read("ตุลาคม 2565").everybodyCanUseIt().fits().picture("months");
            director.open("/offices/" + OFFICE + "/2566/months/" + month);
            director.read("ยังไม่ลงนาม").everybodyCanUseIt().fits();
            director.type("บันทึกถึงฝ่ายต่าง ๆ", note).press("ลงนามกำกับติดตาม");
            director.read("ลงนามกำกับแล้ว").read("เร่งมาตรการที่เกินกำหนด");
            director.press("รายการ ณ วันที่ลงนาม").read("ไม่เปลี่ยนตามงานที่ทำภายหลัง");
            director.everybodyCanUseIt().fits().picture("month-signed");
        }
        assertEquals(
                note,
                api.get(DIRECTOR, "/follow-ups/" + OFFICE + "/" + month)
                        .expect(200)
                        .path("signOff")
                        .path("note")
                        .asText());
    }

    @Test
    @Order(41)
    void chooses_how_often_to_be_reminded() {
        try (Visit officer = Running.as(OFFICER)) {
            officer.open("/my/settings");
            officer.everybodyCanUseIt().fits().picture("settings");
            officer.tick("สัปดาห์ละครั้ง").press("บันทึก").read("บันทึกแล้ว");
            assertTrue(officer.page().getByLabel("สัปดาห์ละครั้ง").isChecked());
        }
        assertEquals(
                "WEEKLY",
                api.get(OFFICER, "/people/me").expect(200).path("reminders").asText());
    }
}
