package prongsai.reporting.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A year's events of many organisations, of their usual sizes: a hundred measures each in five versions that lie as far apart as
 * months do, a hundred photos in two, fifty results, and as many looks at photos.
 */
final class BenchEvents {
    private static final int MEASURES = 100;
    private static final int VERSIONS = 5;

    private final KafkaProducer<String, String> producer;
    private final int organisations;
    private long told;

    private BenchEvents(KafkaProducer<String, String> producer, int organisations) {
        this.producer = producer;
        this.organisations = organisations;
    }

    /** Tells all of them and answers how many there were. */
    static long tell(int organisations) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                "linger.ms", 5,
                "batch.size", 262_144);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            BenchEvents events = new BenchEvents(producer, organisations);
            events.tellAll();
            return events.told;
        }
    }

    private void tellAll() {
        each(code -> tell("assessment", "organisation-registered", code, code, 1, """
                {"organisation":{"code":"%1$s","nameTh":"หน่วยงาน %1$s","nameEn":"Office","type":"bench","sections":[],"version":1}}
                """.formatted(code)));
        each(code -> tell("measures", "plan-approved", id("plan", code, 0), code, 1, plan(code)));
        for (int version = 1; version <= VERSIONS; version++) {
            int now = version;
            each(code -> {
                for (int i = 0; i < MEASURES; i++) {
                    tell("measures", "measure-progressed", id("measure", code, i), code, now, measure(code, i, now));
                }
            });
            if (version == 2 || version == 4) {
                each(code -> evidence(code, now / 2));
            }
        }
        each(this::looks);
    }

    private void evidence(String code, int version) {
        for (int i = 0; i < MEASURES; i++) {
            tell("evidence", "evidence-described", id("evidence", code, i), code, version, """
                    {"evidence":{"id":"%s","organisation":"%s","kind":"PHOTO","measures":["%s"],"results":[],"rounds":[],"position":%d,
                     "caption":"%s","takenOn":"2026-02-01","visibility":"INTERNAL","status":"ATTACHED","sha256":"%s","bytes":734003,
                     "width":3200,"height":2000,"contentType":"image/jpeg","warnings":[],"by":"officer-%s","version":%d}}
                    """.formatted(
                            id("evidence", code, i),
                            code,
                            id("measure", code, i),
                            i,
                            "ภาพกิจกรรม ".repeat(4),
                            "0123456789abcdef".repeat(4),
                            code,
                            version));
        }
    }

    private void looks(String code) {
        for (int i = 0; i < MEASURES / 2; i++) {
            tell("measures", "result-recorded", id("result", code, i), code, 1, """
                    {"result":{"id":"%s","plan":"%s","organisation":"%s","fiscalYear":2569,"round":"M6","number":%d,"measures":["%s"],
                     "text":"%s","removed":false,"version":1}}
                    """.formatted(
                            id("result", code, i),
                            id("plan", code, 0),
                            code,
                            i,
                            id("measure", code, i),
                            "ดำเนินการแล้ว ".repeat(15)));
            tell("evidence", "evidence-viewed", id("evidence", code, i), code, 2, """
                    {"view":{"evidence":"%s","organisation":"%s","kind":"PHOTO","what":"CONTENT","version":2}}
                    """.formatted(
                            id("evidence", code, i), code));
        }
    }

    private static String plan(String code) {
        StringBuilder issues = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            issues.append(i == 0 ? "" : ",")
                    .append("{\"id\":\"%s\",\"indicator\":%d,\"items\":[],\"description\":\"%s\"}"
                            .formatted(id("issue", code, i), 1 + i % 10, "ประเด็น ".repeat(8)));
        }
        return """
                {"plan":{"id":"%s","organisation":"%s","fiscalYear":2569,"basisFiscalYear":2568,"status":"APPROVED","issues":[%s],"version":1}}
                """.formatted(id("plan", code, 0), code, issues);
    }

    private static String measure(String code, int i, int version) {
        String step =
                "{\"status\":\"IN_PROGRESS\",\"percent\":40,\"note\":\"ดำเนินการตามแผน\",\"on\":\"2026-01-15\",\"at\":\"2026-01-15T03:00:00Z\",\"by\":\"officer-%s\"},"
                        .formatted(code);
        return """
                {"measure":{"id":"%s","plan":"%s","organisation":"%s","fiscalYear":2569,"number":%d,"issues":["%s"],"activity":"%s",
                 "outputs":[{"text":"info graphic ๓ แผ่น","kind":"info graphic","quantity":3}],"awareness":[{"text":"Line","channel":"LINE"}],
                 "due":{"text":"๓๐ มี.ค. ๖๙","date":"2026-03-30","recurrence":"NONE"},
                 "responsible":{"lead":["FINANCE"],"supporting":["ADMIN"],"all":false,"schools":false,"text":"ฝ่ายการคลัง"},
                 "followUp":{"text":"ทุก ๑ เดือน","intervalMonths":1},"status":"IN_PROGRESS","percent":%d,"history":[%s],
                 "removed":false,"version":%d,"dueOn":"2026-03-30","ticks":[]}}
                """.formatted(
                        id("measure", code, i),
                        id("plan", code, 0),
                        code,
                        i,
                        id("issue", code, i % 20),
                        "ถ้อยคำของมาตรการ ".repeat(12),
                        version * 10,
                        step.repeat(version).replaceFirst(",$", ""),
                        version);
    }

    private void each(java.util.function.Consumer<String> what) {
        for (int n = 0; n < organisations; n++) {
            what.accept("BENCH-%05d".formatted(n));
        }
    }

    private static String id(String kind, String code, int number) {
        return UUID.nameUUIDFromBytes((kind + code + number).getBytes(UTF_8)).toString();
    }

    private void tell(String service, String name, String subject, String organisation, long version, String data) {
        ProducerRecord<String, String> message =
                new ProducerRecord<>("prongsai." + service + ".v1", organisation, data);
        Map<String, String> headers = Map.ofEntries(
                Map.entry("ce_specversion", "1.0"),
                Map.entry(
                        "ce_id",
                        UUID.nameUUIDFromBytes((name + subject + version).getBytes(UTF_8))
                                .toString()),
                Map.entry("ce_type", "prongsai." + service + "." + name + ".v1"),
                Map.entry("ce_source", "/prongsai/" + service),
                Map.entry("ce_subject", subject),
                Map.entry("ce_time", "2026-01-15T03:00:00Z"),
                Map.entry("ce_organisation", organisation),
                Map.entry("ce_epoch", "1"),
                Map.entry("ce_version", Long.toString(version)),
                Map.entry("ce_actor", "officer-" + organisation),
                Map.entry("ce_actorrole", "district-officer"));
        headers.forEach((header, value) -> message.headers().add(header, value.getBytes(UTF_8)));
        var unused = producer.send(message);
        told++;
    }
}
