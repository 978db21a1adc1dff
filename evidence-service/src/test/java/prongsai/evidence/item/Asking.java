package prongsai.evidence.item;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import prongsai.evidence.intake.Photos;

/** How people ask this service, for the tests. */
public final class Asking {
    public static final String EVIDENCE = "/api/v1/evidence";
    private static final AtomicInteger COLOUR = new AtomicInteger(0x101010);

    private Asking() {}

    public static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token).header("Accept-Language", "en");
    }

    /** All that must have been looked for before a piece may be public. */
    public static final List<String> LOOKED_THROUGH =
            List.of("FACES", "NAMES", "ID_CARDS", "QR_CODES", "CHILDREN", "MEETING_CODES");

    /** The form says that all was looked for. */
    public static RequestSpecification lookedThrough(RequestSpecification form) {
        LOOKED_THROUGH.forEach(code -> form.multiPart("confirmed", code));
        return form;
    }

    public static byte[] photo() {
        return Photos.jpeg(640, 480, COLOUR.addAndGet(0x010307));
    }

    /** Sends a photo that belongs to these ({@code measures}, {@code results} or {@code rounds}). */
    public static Response send(String token, byte[] photo, String to, UUID... ids) {
        return with(token, to, ids).multiPart("file", "ภาพ.jpg", photo).post(EVIDENCE);
    }

    public static RequestSpecification with(String token, String to, UUID... ids) {
        RequestSpecification form = as(token).contentType("multipart/form-data");
        List.of(ids).forEach(id -> form.multiPart(to, id.toString()));
        return form;
    }

    public static String attached(String token, String to, UUID... ids) {
        return send(token, photo(), to, ids).then().statusCode(201).extract().path("id");
    }

    public static Response change(String token, String id, Map<String, ?> body) {
        return as(token).contentType("application/json").body(body).patch(EVIDENCE + "/" + id);
    }

    public static Response link(String token, String url, String to, UUID... ids) {
        return as(token)
                .contentType("application/json")
                .body(Map.of("url", url, to, List.of(ids), "caption", "ประกาศ"))
                .post(EVIDENCE + "/links");
    }

    public static Response withdraw(String token, String id) {
        return as(token)
                .contentType("application/json")
                .body(Map.of("reason", "เห็นใบหน้าผู้รับบริการ"))
                .post(EVIDENCE + "/" + id + "/withdraw");
    }
}
