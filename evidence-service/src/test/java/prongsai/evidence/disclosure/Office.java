package prongsai.evidence.disclosure;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import prongsai.platform.testing.Tokens;
import prongsai.platform.testing.ToldEvents;

/** An office with a questionnaire of its own, as assessment-service would tell of it, and how its people ask. */
final class Office {
    private static final String SECTIONS =
            "[{\"code\":\"ADMIN\",\"nameTh\":\"ฝ่ายปกครอง\"},{\"code\":\"FINANCE\",\"nameTh\":\"ฝ่ายการคลัง\"}]";

    private final String code;
    private final Pool pool;

    private Office(String code, Pool pool) {
        this.code = code;
        this.pool = pool;
    }

    /** Registered, and heard of. */
    static Office named(String code, Pool pool) {
        Office office = new Office(code, pool);
        tell("organisation-registered", code, code, 1, """
                {"organisation":{"code":"%s","nameTh":"เขต","nameEn":"Office","type":"agency","frameworkScope":"%s","sections":%s,"version":1}}
                """.formatted(code, office.scope(), SECTIONS));
        office.heard("known_organisations", code, 1);
        return office;
    }

    private String scope() {
        return "questionnaire-of-" + code;
    }

    /** The disclosure check of the year asks for these; the questionnaire has other items besides. */
    Office asks(int fiscalYear, int revision, String... items) {
        String asked = Stream.of(items)
                .map(item ->
                        "{\"code\":\"%s\",\"indicator\":9,\"subIndicator\":\"9.1\",\"part\":null,\"labelTh\":\"ข้อมูล %s\"}"
                                .formatted(item, item))
                .collect(Collectors.joining(","));
        String id = fiscalYear + "-" + scope();
        tell("framework-activated", id, scope(), revision, """
                {"framework":{"fiscalYear":%d,"scope":"%s","revision":%d,"instruments":[{"code":"IIT"},{"code":"OIT"}],
                 "indicators":[{"number":1,"instrument":"IIT"},{"number":9,"instrument":"OIT"}],
                 "items":[{"code":"I1","indicator":1,"subIndicator":null,"labelTh":"ปฏิบัติงาน"},%s],"version":%d}}
                """.formatted(
                        fiscalYear, scope(), revision, asked, revision));
        heard("known_frameworks", id, revision);
        return this;
    }

    /** Published scores, {@code O1=0}. */
    Office scored(int fiscalYear, int version, String... scores) {
        String items = Stream.of(scores)
                .map(score -> "{\"code\":\"%s\",\"score\":%s}".formatted((Object[]) score.split("=", -1)))
                .collect(Collectors.joining(","));
        String id = fiscalYear + "-" + code;
        tell("score-published", id, code, version, """
                {"score":{"organisation":"%s","fiscalYear":%d,"revision":1,"items":[%s],"version":%d}}
                """.formatted(code, fiscalYear, items, version));
        heard("known_scores", id, version);
        return this;
    }

    /** Which item answers which, {@code O1>O2}; a side may be empty. */
    Office compares(int from, int to, String... pairs) {
        String items = Stream.of(pairs)
                .map(pair -> pair.split(">", -1))
                .map(pair -> "{\"from\":%s,\"to\":%s}".formatted(quoted(pair[0]), quoted(pair[1])))
                .collect(Collectors.joining(","));
        String id = from + "-" + to + "-" + scope();
        tell("concordance-set", id, scope(), 1, """
                {"concordance":{"fromYear":%d,"toYear":%d,"scope":"%s","verified":true,"items":[%s],"version":1}}
                """.formatted(from, to, scope(), items));
        heard("known_concordances", id, 1);
        return this;
    }

    private static String quoted(String code) {
        return code.isEmpty() ? "null" : '"' + code + '"';
    }

    private static void tell(String name, String subject, String organisation, int version, String data) {
        ToldEvents.tell("assessment", UUID.randomUUID(), name, subject, organisation, version, data);
    }

    private void heard(String table, String id, int version) {
        await().atMost(20, SECONDS)
                .until(() -> pool.preparedQuery("select 1 from " + table + " where id = $1 and version = $2")
                                .executeAndAwait(Tuple.of(id, (long) version))
                                .size()
                        == 1);
    }

    /** An address of which this was found a while ago, and which is not looked at again during the test. */
    String address(String path, String status) {
        String url = "https://" + code.toLowerCase(java.util.Locale.ROOT) + ".example.go.th/" + path;
        pool.preparedQuery(
                        "insert into links (url, host, status, checked_at, title, failures, next_at)"
                                + " values ($1, 'example', $2, '2026-01-05T03:00:00Z', 'หน้าแรก', 0, now() + interval '1 year')")
                .executeAndAwait(Tuple.of(url, status));
        return url;
    }

    String officer() {
        return Tokens.officer(code);
    }

    String director() {
        return Tokens.director(code);
    }

    String section(String section) {
        return Tokens.section(code, section);
    }

    String path(int fiscalYear) {
        return "/api/v1/disclosures/" + fiscalYear + "/" + code;
    }

    static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en")
                .contentType("application/json");
    }

    Response write(String token, int fiscalYear, String item, Map<String, ?> body) {
        return as(token).body(body).put(path(fiscalYear) + "/" + item);
    }

    Response approve(int fiscalYear, String item) {
        return as(director()).post(path(fiscalYear) + "/" + item + "/approve");
    }

    Response read(int fiscalYear) {
        return as(officer()).get(path(fiscalYear));
    }

    Response copy(int fiscalYear, int from) {
        return as(officer()).body(Map.of("from", from)).post(path(fiscalYear) + "/copy");
    }

    /** Something complete, at these addresses. */
    static Map<String, Object> complete(String... urls) {
        List<Map<String, Object>> addresses = new ArrayList<>();
        for (String url : urls) {
            addresses.add(Map.of("url", url, "format", "WEB_PAGE"));
        }
        Map<String, Object> body = new HashMap<>();
        body.put("urls", addresses);
        body.put("elements", List.of(Map.of("name", "โครงสร้าง", "present", true)));
        body.put("period", "ปีงบประมาณ ๒๕๖๖");
        body.put("responsible", "FINANCE");
        body.put("dueOn", "2023-04-20");
        body.put("publishedOn", "2023-03-01");
        return body;
    }

    static Map<String, Object> but(Map<String, Object> body, String field, Object value) {
        Map<String, Object> other = new HashMap<>(body);
        other.put(field, value);
        return other;
    }

    /** What the event of this item is about. */
    String subject(int fiscalYear, String item) {
        return fiscalYear + "-" + code + "-" + item;
    }
}
