package prongsai.platform.note;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import prongsai.platform.testing.BadTokens;
import prongsai.platform.testing.RealParts;
import prongsai.platform.testing.Tokens;

/** What a service makes of bad tokens and bad bodies, and what every answer says to a browser. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class WhatComesInTest {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int SO_DEEP = 100_000;

    /** Of this one service; a real one takes 30 MB. */
    private static final int LARGE = 2 * 1024 * 1024 + 1;

    static Stream<Arguments> badTokens() {
        return BadTokens.all().entrySet().stream().map(bad -> Arguments.of(bad.getKey(), bad.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void a_bad_token_is_refused_and_told_nothing(String kind, String token) {
        Response written = given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body("{\"text\":\"a\"}")
                .post("/notes");

        isProblem(written, 401);
        assertEquals("Bearer", written.header("WWW-Authenticate"), kind);
        assertEquals("/problems/not-signed-in", written.path("type"));
        assertNull(written.path("errors"));
    }

    /** What is public is so for who says nothing; who says something false of himself is told so. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void a_bad_token_opens_nothing_that_is_public_either(String kind, String token) {
        Response read = given().header("Authorization", "Bearer " + token).get("/notes");

        if (!token.isEmpty()) {
            isProblem(read, 401);
        }
    }

    static Stream<Arguments> badBodies() {
        return Stream.of(
                Arguments.of("nested deeply", "[".repeat(SO_DEEP)),
                Arguments.of("objects nested deeply", "{\"a\":".repeat(SO_DEEP)),
                Arguments.of(
                        "nested deeply where nobody looks",
                        "{\"b\":" + "[".repeat(SO_DEEP) + "]".repeat(SO_DEEP) + "}"),
                Arguments.of("a number without end", "{\"text\":\"a\",\"b\":" + "9".repeat(100_000) + "}"),
                Arguments.of("a name without end", "{\"" + "n".repeat(200_000) + "\":1}"),
                Arguments.of("cut off", "{\"text\":\"a"),
                Arguments.of("nothing", ""),
                Arguments.of("null", "null"),
                Arguments.of("no object", "[1]"),
                Arguments.of("a text", "\"text\""),
                Arguments.of("not JSON", "text=a"),
                Arguments.of("NUL", "{\"text\":\"a\\u0000\"}"),
                Arguments.of("half a letter", "{\"text\":\"\\ud800\"}"),
                Arguments.of("an object for a text", "{\"text\":{}}"),
                Arguments.of("a name twice", "{\"text\":\"a\",\"text\":\"b\"}"),
                Arguments.of("a name twice where nobody looks", "{\"text\":\"a\",\"b\":{\"c\":1,\"c\":2}}"),
                Arguments.of("not a number", "{\"text\":NaN}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badBodies")
    void a_bad_body_is_a_400(String kind, String body) {
        isProblem(officerSends("application/json", body.getBytes(UTF_8)), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"c328", "eda080", "ff", "f8888080 80"})
    void what_is_not_utf_8_is_a_400(String bytes) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("{\"text\":\"".getBytes(UTF_8));
        body.writeBytes(HexFormat.of().parseHex(bytes.replace(" ", "")));
        body.writeBytes("\"}".getBytes(UTF_8));

        isProblem(officerSends("application/json", body.toByteArray()), 400);
    }

    @Test
    void a_mark_of_order_before_the_json_is_passed_over() {
        HttpResponse<String> answer = officerSends("application/json", "\ufeff{\"text\":\"b\"}".getBytes(UTF_8));

        assertEquals(201, answer.statusCode());
        assertEquals("b", JsonPath.from(answer.body()).getString("text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "text/html"})
    void another_kind_is_a_415(String kind) {
        isProblem(officerSends(kind, "{\"text\":\"a\"}".getBytes(UTF_8)), 415);
    }

    /** A record of one text can be made of any text, and of no text at all. */
    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "application/json"})
    void of_which_kind_nothing_is_does_not_matter(String kind) {
        isProblem(officerSends(kind, new byte[0]), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "text/html", "text/plain", "application/xml", "image/*;q=2, text/*", "*/*"})
    void what_does_not_say_its_kind_is_json_whoever_asks(String accepted) {
        Response read = given().accept(accepted).get("/notes/first");

        assertEquals(200, read.statusCode());
        assertEquals("application/json", read.contentType().replaceFirst(";.*", ""));
        assertEquals("a", JsonPath.from(read.asString()).getString("text"));
        assertTrue(read.header("ETag") != null, "as every read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "text/html", "application/xml"})
    void what_is_json_and_nothing_else_is_a_406_to_who_wants_another_kind(String accepted) {
        isProblem(given().accept(accepted).get("/notes"), 406);
    }

    @ParameterizedTest
    @ValueSource(strings = {";;;", "xx-YY;q=9", "en;q=a", "*", ",", "\u00e9"})
    void languages_that_are_none_count_as_not_said(String languages) {
        isProblem(officerSends("application/json", new byte[] {'{'}, "Accept-Language", languages), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "/", "a/b/c", ";"})
    void a_kind_that_is_none_is_a_415(String kind) {
        isProblem(officerSends(kind, "{\"text\":\"a\"}".getBytes(UTF_8)), 415);
    }

    @Test
    void a_filter_with_nul_is_a_400() {
        isProblem(given().urlEncodingEnabled(false).get("/notes?cursor=%00"), 400);
    }

    @Test
    void a_cursor_with_nul_is_a_400() {
        isProblem(given().get("/notes?cursor=AAAA"), 400);
    }

    /** The same connection: whoever comes next on it must not wait for the end of this one. */
    @Test
    void a_form_refused_halfway_leaves_nobody_waiting() throws IOException {
        String form =
                "--b\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n" + "a".repeat(200_000) + "\r\n--b--\r\n";
        String two = "POST /notes/form HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=b\r\n"
                + "Content-Length: " + form.length() + "\r\n\r\n" + form
                + "GET /notes HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(two.getBytes(UTF_8));
            String heard = new String(socket.getInputStream().readAllBytes(), UTF_8);

            assertTrue(heard.startsWith("HTTP/1.1 413"), heard);
            assertTrue(heard.contains("HTTP/1.1 200") && heard.contains("\"items\""), heard);
        }
    }

    /** Nothing is unpacked, so there is no bomb. */
    @Test
    void what_is_packed_is_not_unpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("{\"text\":\"a\"}".getBytes(UTF_8));
        }

        HttpResponse<String> answer =
                officerSends("application/json", packed.toByteArray(), "Content-Encoding", "gzip");

        isProblem(answer, 400);
    }

    @Test
    void who_still_sends_what_is_too_large_hears_why_and_the_line_ends() throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write("POST /notes HTTP/1.1\r\nHost: localhost\r\nContent-Length: 500000000\r\n\r\n".getBytes(UTF_8));
            for (int i = 0; i < 100; i++) {
                out.write(new byte[100_000]);
            }
            String heard = new String(socket.getInputStream().readAllBytes(), UTF_8);

            assertTrue(heard.startsWith("HTTP/1.1 413"), heard);
            assertTrue(heard.contains("/problems/too-large"), heard);
        }
    }

    @Test
    void a_body_larger_than_is_taken_is_a_413() {
        isProblem(officerSends("application/json", new byte[LARGE]), 413);
    }

    @Test
    void every_answer_says_what_a_browser_may_do_with_it() {
        for (Response answer : new Response[] {
            given().get("/notes"),
            given().get("/nothing"),
            given().post("/notes"),
            given().delete("/notes"),
            given().get("/q/openapi"),
            given().options("/notes")
        }) {
            String which = answer.statusLine();
            saysIt(which, name -> answer.headers().getValues(name));
        }
        for (HttpResponse<String> answer : List.of(
                officerSends("text/plain", new byte[] {65}),
                officerSends("application/json", new byte[LARGE]),
                officerSends("application/json", new byte[0]))) {
            saysIt(answer.toString(), answer.headers()::allValues);
        }
    }

    private static void saysIt(String which, Function<String, List<String>> headers) {
        assertEquals(List.of("nosniff"), headers.apply("X-Content-Type-Options"), which);
        assertEquals(List.of("no-referrer"), headers.apply("Referrer-Policy"), which);
        assertEquals(
                List.of("default-src 'none'; frame-ancestors 'none'"), headers.apply("Content-Security-Policy"), which);
        assertEquals(1, headers.apply("Cache-Control").size(), which);
        assertEquals(List.of(), headers.apply("Server"), which);
        assertEquals(List.of(), headers.apply("X-Powered-By"), which);
    }

    /** By a client that only sends. */
    private static HttpResponse<String> officerSends(String kind, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/notes"))
                .header("Authorization", "Bearer " + Tokens.officer("1012"))
                .header("Content-Type", kind)
                .POST(BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void isProblem(HttpResponse<String> answer, int status) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", ""));
        assertEquals(status, JsonPath.from(answer.body()).getInt("status"));
        assertFalse(answer.body().contains("xception"), answer.body());
        assertFalse(answer.body().contains("\tat "), answer.body());
    }

    private static void isProblem(Response answer, int status) {
        assertEquals(status, answer.statusCode(), answer.asString());
        assertEquals(
                "application/problem+json", String.valueOf(answer.contentType()).replaceFirst(";.*", ""));
        assertEquals(status, answer.<Integer>path("status"));
        assertFalse(answer.asString().contains("xception"), answer.asString());
    }
}
