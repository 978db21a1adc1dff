package prongsai.measures.reminder;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static prongsai.measures.APlan.asking;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import prongsai.measures.APlan;
import prongsai.platform.testing.HeardEvents;
import prongsai.platform.testing.RealParts;
import prongsai.platform.testing.Tokens;
import prongsai.platform.time.Bangkok;

/** People are known by their tokens, mention each other, and are reminded by real mail. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(MailServer.class)
class RemindersTest {
    /** A Wednesday, and a Monday, of the fiscal year 2566. */
    private static final LocalDate WEDNESDAY = LocalDate.parse("2023-03-15");

    private static final LocalDate MONDAY = LocalDate.parse("2023-03-20");

    @Inject
    SendingReminders reminders;

    @Inject
    Clock clock;

    @BeforeEach
    void empty() throws Exception {
        MailServer.MAIL.purgeEmailFromAllMailboxes();
    }

    private static RequestSpecification officer(String office) {
        return asking(Tokens.named(
                "o-" + office, "สมศรี ใจดี", "o" + office + "@example.test", "district-officer", office, null));
    }

    private static RequestSpecification section(String office, String section) {
        return asking(Tokens.named(
                "s-" + office, "สมชาย มั่นคง", "s" + office + "@example.test", "section-officer", office, section));
    }

    private void send(LocalDate day) {
        reminders.send(day).await().indefinitely();
    }

    /** What was sent to somebody: subject, then text. */
    private static List<String> sentTo(String address) throws MessagingException, IOException {
        List<String> sent = new ArrayList<>();
        for (MimeMessage message : MailServer.MAIL.getReceivedMessages()) {
            if (message.getAllRecipients()[0].toString().equals(address)) {
                sent.add(message.getSubject());
                sent.add(message.getContent().toString());
            }
        }
        return sent;
    }

    @Test
    void one_digest_a_day_names_what_is_late_and_what_is_due_soon() throws Exception {
        officer("1031").get("/api/v1/people/me").then().statusCode(200).body("reminders", equalTo("DAILY"));
        section("1031", "ADMIN").get("/api/v1/people/me").then().statusCode(200);
        APlan plan = APlan.of("1031", 2566);
        plan.measure("อบรมการเงิน", "๑๐ มี.ค. ๖๖");
        plan.measure(Map.of(
                "activity", "ประชุมปกครอง", "due", "๒๐ มี.ค. ๖๖", "responsible", Map.of("lead", List.of("ADMIN"))));
        plan.measure("งานปลายปี", "๓๐ ก.ย. ๖๖");

        send(WEDNESDAY);
        send(WEDNESDAY);

        List<String> toOfficer = sentTo("o1031@example.test");
        assertEquals(2, toOfficer.size(), "one mail, whatever runs twice");
        assertEquals("โปร่งใส: มีงานรอท่าน ๒ รายการ", toOfficer.get(0));
        String text = toOfficer.get(1);
        assertTrue(text.contains("เรียน คุณสมศรี ใจดี"), text);
        assertTrue(text.contains("เลยกำหนดแล้ว (๑ รายการ)"), text);
        assertTrue(text.contains("มาตรการที่ ๑ อบรมการเงิน กำหนด ๑๐ มี.ค. ๖๖"), text);
        assertTrue(text.contains("ครบกำหนดเร็ว ๆ นี้ (๑ รายการ)"), text);
        assertFalse(text.contains("งานปลายปี"), text);
        String toSection = sentTo("s1031@example.test").get(1);
        assertTrue(toSection.contains("ประชุมปกครอง"), toSection);
        assertFalse(toSection.contains("อบรมการเงิน"), toSection);
    }

    @Test
    void each_person_chooses_how_often() throws Exception {
        officer("1032").get("/api/v1/people/me").then().statusCode(200);
        APlan.of("1032", 2566).measure("อบรม", "๑๐ มี.ค. ๖๖");
        officer("1032")
                .body(Map.of("reminders", "WEEKLY"))
                .put("/api/v1/people/me")
                .then()
                .statusCode(200);
        send(WEDNESDAY);
        assertEquals(List.of(), sentTo("o1032@example.test"));
        send(MONDAY);
        assertEquals(2, sentTo("o1032@example.test").size());

        officer("1032")
                .body(Map.of("reminders", "NEVER"))
                .put("/api/v1/people/me")
                .then()
                .body("reminders", equalTo("NEVER"));
        send(MONDAY.plusDays(7));
        assertEquals(2, sentTo("o1032@example.test").size());
        officer("1032")
                .body(Map.of("reminders", "HOURLY"))
                .put("/api/v1/people/me")
                .then()
                .statusCode(400);
    }

    @Test
    void nobody_with_nothing_to_do_gets_mail_and_what_came_back_is_told() throws Exception {
        officer("1033").get("/api/v1/people/me").then().statusCode(200);
        APlan plan = APlan.of("1033", 2566);
        plan.measure("อบรม", "๓๐ ก.ย. ๖๖");
        send(WEDNESDAY);
        assertEquals(List.of(), sentTo("o1033@example.test"));

        plan.officer().post(plan.at("/submit")).then().statusCode(200);
        plan.director()
                .body(Map.of("reason", "ขาดผู้รับผิดชอบ"))
                .post(plan.at("/return"))
                .then()
                .statusCode(200);
        send(WEDNESDAY);
        String text = sentTo("o1033@example.test").get(1);
        assertTrue(text.contains("แผนปีงบประมาณ ๒๕๖๖: ขาดผู้รับผิดชอบ"), text);

        plan.approved();
        send(LocalDate.parse("2023-04-27"));
        String nearTheDay = sentTo("o1033@example.test").get(3);
        assertTrue(nearTheDay.contains("รายงานรอบ ๖ เดือน ปีงบประมาณ ๒๕๖๖ กำหนดส่ง ๓๐ เม.ย. ๖๖"), nearTheDay);
    }

    @Test
    void a_mail_server_that_is_away_loses_no_reminder() throws Exception {
        officer("1034").get("/api/v1/people/me").then().statusCode(200);
        APlan.of("1034", 2566).measure("อบรม", "๑๐ มี.ค. ๖๖");
        MailServer.MAIL.stop();
        send(WEDNESDAY.plusDays(1));
        MailServer.MAIL.start();
        send(WEDNESDAY.plusDays(1));
        assertEquals(2, sentTo("o1034@example.test").size());
    }

    @Test
    void people_comment_and_who_is_mentioned_is_told_once() throws Exception {
        officer("1035").get("/api/v1/people/me").then().statusCode(200);
        section("1035", "FINANCE").get("/api/v1/people/me").then().statusCode(200);
        section("1036", "FINANCE").get("/api/v1/people/me").then().statusCode(200);
        officer("1035")
                .get("/api/v1/people?organisation=1035")
                .then()
                .body("items.user", hasItem("s-1035"))
                .body("items.user", not(hasItem("s-1036")));
        APlan plan = APlan.of("1035", 2570);
        String measure = plan.measure("อบรม", "๓๐ ก.ย. ๗๐");
        String at = "/api/v1/measures/" + measure + "/comments";
        officer("1035")
                .body(Map.of("text", "ช่วยดู", "mentions", List.of("s-1036")))
                .post(at)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/mentions/0"));
        String comment = officer("1035")
                .body(Map.of("text", "ช่วยแนบภาพด้วย", "mentions", List.of("s-1035")))
                .post(at)
                .then()
                .statusCode(201)
                .body("by.name", equalTo("สมศรี ใจดี"))
                .body("mentions[0].name", equalTo("สมชาย มั่นคง"))
                .extract()
                .path("id");
        section("1035", "FINANCE")
                .body(Map.of("text", "รับทราบ"))
                .post(at)
                .then()
                .statusCode(201);
        asking(Tokens.centre()).get(at + "?limit=1").then().body("items.text", contains("ช่วยแนบภาพด้วย"));
        asking(Tokens.centre()).get(at).then().body("items.text", contains("ช่วยแนบภาพด้วย", "รับทราบ"));
        officer("1036").get(at).then().statusCode(404);
        String told = HeardEvents.on("prongsai.measures.v1")
                .first("prongsai.measures.comment-written.v1", comment)
                .then("comment.mentions[0]", "s-1035")
                .data();
        assertFalse(told.contains("แนบภาพ"), "what was said is not told");

        // the digest of the next morning: one written before this morning's would be told twice rather than never
        send(Bangkok.today(clock).plusDays(1));
        String text = sentTo("s1035@example.test").get(1);
        assertTrue(text.contains("มีผู้กล่าวถึงท่าน"), text);
        MailServer.MAIL.purgeEmailFromAllMailboxes();
        send(Bangkok.today(clock).plusDays(3));
        assertEquals(List.of(), sentTo("s1035@example.test"), "told once");
        assertTrue(text.contains("“ช่วยแนบภาพด้วย”"), text);
    }
}
