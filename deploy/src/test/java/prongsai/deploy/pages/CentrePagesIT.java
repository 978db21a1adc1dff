package prongsai.deploy.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import prongsai.deploy.demo.Api;

/** The centre: brings scores in and publishes them, decides on reports, keeps the standard measures. */
@OnTheRunningSystem
class CentrePagesIT {
    private static final String CENTRE = "centre";
    private static final String REPORTING_OFFICE = "1043";
    private static final String SCORED_OFFICE = "1044";
    private static final String HEADING = "ปีงบประมาณ,รหัสหน่วยงาน,ข้อ,คะแนน\n";

    @Test
    void looks_through_a_file_of_scores_takes_it_and_publishes_the_draft() {
        try (Visit centre = Running.as(CENTRE)) {
            centre.open("/centre/scores?year=2565");
            choose(centre, HEADING + "2565," + SCORED_OFFICE + ",I1,91\n2565," + SCORED_OFFICE + ",I2,109\n");
            centre.press("ตรวจไฟล์").read("ใช้ไม่ได้ 1 ช่อง จาก 2 แถว").read("คะแนนต้องอยู่ระหว่าง 0 ถึง 100");
            centre.everybodyCanUseIt();

            choose(centre, HEADING + "2565," + SCORED_OFFICE + ",I1,91\n2565," + SCORED_OFFICE + ",I2,99\n");
            centre.press("ตรวจไฟล์").read("ไฟล์ถูกต้องทั้ง 2 แถว");
            choose(centre, HEADING + "2565," + SCORED_OFFICE + ",I1,91\n2565," + SCORED_OFFICE + ",I2,99\n");
            centre.press("นำเข้าเป็นร่าง").read("บันทึกเป็นร่างแล้ว 1 หน่วยงาน");

            centre.open("/centre/scores/2565/" + SCORED_OFFICE);
            centre.read("นี่คือร่างที่ยังไม่เผยแพร่").everybodyCanUseIt();
            centre.press("เผยแพร่").read("เผยแพร่แล้ว");
        }
        JsonNode published =
                Running.api().get(null, "/assessments/2565/" + SCORED_OFFICE).expect(200);
        assertEquals(1, published.path("revision").asInt());
    }

    @Test
    void gives_a_report_back_with_notes_beside_the_rows_and_accepts_it_the_second_time() {
        Api api = Running.api();
        String director = "director-" + REPORTING_OFFICE;
        APlan plan = APlan.submitted(api, REPORTING_OFFICE);
        api.post(director, "/plans/" + plan.id() + "/approve", null).expect(200);
        plan.reported();
        String round = "/plans/" + plan.id() + "/rounds/M6";
        api.post(director, round + "/submit", null).expect(200);
        String report = "/centre/rounds/2566/" + REPORTING_OFFICE + "/M6";

        try (Visit centre = Running.as(CENTRE)) {
            waitsForTheCentre(centre, report);
            centre.open(report);
            centre.everybodyCanUseIt().read("อบรมครบทุกคนสองรุ่น");
            centre.type("ข้อสังเกตต่อมาตรการที่ 1", "ขอภาพการอบรม");
            centre.press("ส่งกลับให้แก้ไข").read("ต้องระบุ").everybodyCanUseIt();
            assertEquals("ขอภาพการอบรม", centre.page().inputValue("[name=m1]"), "what was typed is kept");
            centre.type("เหตุผลที่ส่งกลับ", "ยังไม่มีหลักฐาน");
            centre.press("ส่งกลับให้แก้ไข").read("ส่งกลับแล้ว");
        }
        JsonNode returned = api.get(director, round).expect(200);
        assertEquals("RETURNED", returned.path("status").asText());
        assertEquals(
                "/measures/" + plan.measure(),
                returned.path("returnNotes").path(0).path("where").asText());

        resubmitted(api, plan, round, director);
        try (Visit centre = Running.as(CENTRE, Visit.PHONE)) {
            centre.open(report);
            centre.press("เทียบกับฉบับที่ส่งก่อนหน้านี้")
                    .read("อบรมครบทุกคนสามรุ่น")
                    .fits();
            centre.press("ความเห็น 1").type("เขียนความเห็น", "ทำได้ดี");
            centre.press("ส่งความเห็น").read("ทำได้ดี").everybodyCanUseIt().fits();
            centre.press("กลับไปรายงาน").press("รับรายงาน").read("รับแล้ว");
        }
        assertEquals(
                "ACCEPTED", api.get(director, round).expect(200).path("status").asText());
    }

    /** The status is told within two seconds; until then the page is looked at again. */
    private static void waitsForTheCentre(Visit centre, String report) {
        for (int attempt = 0; attempt < 10; attempt++) {
            centre.open("/centre/rounds?year=2566");
            if (centre.page().locator("a[href='" + report + "']").count() > 1) {
                return;
            }
            centre.page().waitForTimeout(500);
        }
        assertTrue(centre.page().locator("#waiting").count() > 0, "the report waits for the centre");
    }

    private static void resubmitted(Api api, APlan plan, String round, String director) {
        String result = plan.now().path("results").path(0).path("id").asText();
        api.put(
                        "officer-" + REPORTING_OFFICE,
                        "/plans/" + plan.id() + "/results/" + result,
                        Map.of("round", "M6", "measures", List.of(plan.measure()), "text", "อบรมครบทุกคนสามรุ่น"))
                .expect(200);
        api.post(director, round + "/submit", null).expect(200);
    }

    @Test
    void keeps_a_standard_measure_and_takes_it_out_again() {
        try (Visit centre = Running.as(CENTRE)) {
            centre.open("/centre/catalogue");
            centre.press("เพิ่มมาตรการมาตรฐาน").press("บันทึก").read("ต้องระบุ").everybodyCanUseIt();
            centre.type("มาตรการ/กิจกรรม", "จัดคิวกลางของทุกฝ่าย").type("ข้อที่ตอบ", "2565 i๔, E1");
            centre.type("กำหนดแล้วเสร็จ", "๓๐ มี.ค.").press("บันทึก").read("เพิ่มแล้ว");

            centre.open("/centre/catalogue?item=I4&fiscalYear=2565");
            centre.press("จัดคิวกลางของทุกฝ่าย").press("เลิกเสนอ").read("ลบแล้ว");
        }
    }

    @Test
    void sets_the_calendar_of_a_year_and_is_told_what_is_missing() {
        try (Visit centre = Running.as(CENTRE)) {
            centre.open("/centre/calendar/2572");
            centre.page().fill("#M6-dueOn", "");
            centre.press("บันทึก").read("ต้องระบุ").everybodyCanUseIt();
            centre.page().fill("#M6-dueOn", "2029-05-15");
            centre.press("บันทึก").read("บันทึกแล้ว");
        }
    }

    @Test
    void sees_the_city_in_numbers_without_scripts_too() {
        try (Visit centre = Running.withoutScripts(CENTRE)) {
            centre.open("/city?year=2566");
            centre.press("รายตัวชี้วัด").read("98.87");
            centre.press("รายฝ่าย").read("ฝ่ายปกครอง");
            centre.press("งานเกินกำหนด").read("ยานนาวา");
            centre.press("เปรียบเทียบ").tick("2565").tick("ยานนาวา");
            centre.page().locator("main form button").first().click();
            centre.read("98.14");
            assertTrue(centre.address().contains("offices=1012"), centre.address());
        }
    }

    @Test
    void an_auditor_checks_the_trail_and_changes_nothing() {
        try (Visit auditor = Running.as("auditor")) {
            auditor.open("/audit");
            auditor.press("ตรวจความถูกต้องของบันทึก").read("ถูกต้องทั้งหมด").everybodyCanUseIt();
            auditor.open("/audit?type=plan-approved&organisation=1012");
            auditor.read("อนุมัติแผน");
            auditor.open("/centre/scores?year=2565");
            assertEquals(0, auditor.page().locator("main form[method=post]").count());
        }
    }

    private static void choose(Visit centre, String csv) {
        centre.page()
                .setInputFiles(
                        "#file", new FilePayload("scores.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    }
}
