package prongsai.reporting.document;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import prongsai.platform.time.Half;

/** What papers are made of in tests: the year's questionnaires as the house ships them, and a small plan. */
final class Sources {
    static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private Sources() {}

    static JsonNode framework(int year) {
        try {
            return JSON.readTree(Files.readString(Path.of(
                    "..", "assessment-service", "src/main/resources/frameworks/bma-district-office", year + ".json")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Questionnaires questionnaires() {
        return new Questionnaires(Map.of(2565, framework(2565), 2566, framework(2566)));
    }

    static List<JsonNode> list(String text) {
        try {
            return Json.list(JSON.readTree(text));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static final String ISSUES = """
            [{"id":"a","position":1,"indicator":2,"items":[{"fiscalYear":2565,"code":"I7"}],"description":"รับรู้งบประมาณ"},
             {"id":"b","position":2,"indicator":4,"items":[{"fiscalYear":2565,"code":"I19"}],"description":"ดูแลทรัพย์สิน"},
             {"id":"c","position":3,"indicator":2,"items":[{"fiscalYear":2565,"code":"I11"}],"description":"จัดซื้อโปร่งใส"}]""";

    static final String MEASURES = """
            [{"id":"m1","number":1,"issues":["a","c"],"activity":"ทำอินโฟกราฟิก","status":"COMPLETED",
              "outputs":[{"text":"ไม่ต่ำกว่า 3 แผ่น"}],"awareness":[{"text":"ติดประกาศ"}],"due":{"text":"30 มี.ค. 66","date":"2023-03-30"},
              "responsible":{"lead":["FINANCE"],"supporting":[],"all":false,"text":null},"followUp":{"text":null,"intervalMonths":1}},
             {"id":"m2","number":2,"issues":["b"],"activity":"ทำบัญชีคุมทรัพย์สิน","status":"PLANNED",
              "outputs":[],"awareness":[],"due":{"text":null,"date":"2023-04-05"},"responsible":{"text":"ทุกฝ่าย"},"followUp":{"text":"ทุก 1 เดือน"}},
             {"id":"m3","number":3,"issues":["a"],"activity":"ประชุมชี้แจง","status":"PLANNED","outputs":[],"awareness":[]}]""";

    static final String RESULTS = """
            [{"id":"r1","round":"M6","number":1,"measures":["m1"],"text":"เผยแพร่ 3 แผ่น ที่ https://example.go.th/a1"}]""";

    static final String EVIDENCE = """
            [{"id":"e3","kind":"LINK","status":"ATTACHED","position":3,"measures":["m2"],"results":[],"caption":"ฉบับเต็ม","url":"https://egp2.bangkok.go.th"},
             {"id":"e1","kind":"PHOTO","status":"ATTACHED","position":1,"measures":[],"results":["r1"],"caption":"ป้ายหน้าห้อง"},
             {"id":"e2","kind":"PHOTO","status":"WITHDRAWN","position":2,"measures":["m1"],"results":[],"caption":null}]""";

    /** Two issues that share measure 1, one of indicator 4 by itself; a photo, a withdrawn one and a link. */
    static ReportSource report(String hash) {
        return new ReportSource(
                "สำนักงานเขตยานนาวา",
                2566,
                Half.M6,
                list(ISSUES),
                list(MEASURES),
                list(RESULTS),
                list(EVIDENCE),
                list("[{\"measure\":\"m3\",\"status\":\"NOT_DONE\",\"reason\":\"รอคู่มือ\"}]"),
                list("[{\"indicator\":9,\"note\":\"ครบทุกข้อแล้ว\"}]"),
                list(
                        "[{\"id\":\"x\",\"title\":\"บริการออนไลน์\",\"points\":[{\"text\":\"จัดอบรม 1 ครั้ง\",\"evidence\":[\"e1\"]}]}]"),
                questionnaires(),
                list("[{\"items\":[{\"code\":\"I7\",\"score\":93.99},{\"code\":\"I11\",\"score\":81.2}]}]")
                        .get(0),
                hash,
                hash == null ? null : Instant.parse("2023-04-10T03:00:00Z"));
    }

    /** The same report with other evidence. */
    static ReportSource with(List<JsonNode> evidence) {
        ReportSource one = report("ab12");
        return new ReportSource(
                one.office(),
                one.fiscalYear(),
                one.half(),
                one.issues(),
                one.measures(),
                one.results(),
                evidence,
                one.standings(),
                one.indicatorNotes(),
                one.annexes(),
                one.questionnaires(),
                one.score(),
                one.hash(),
                one.submittedAt());
    }
}
