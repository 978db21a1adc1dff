package prongsai.deploy.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Requests that two readers may read in two ways, as bytes to the portal. The service behind counts what it has answered: never a second
 * one, and never one that names what was hidden.
 */
@ExtendWith(Target.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SmugglingIT {
    private static final Pattern COUNT = Pattern.compile("http_server_requests_seconds_count\\{([^}]*)\\} ([0-9.E+]+)");
    private static final String HIDDEN = "GET /api/v1/organisations/SMUGGLED HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final String POST = "POST /api/v1/organisations HTTP/1.1\r\nHost: localhost\r\n";

    private final Sender sender = new Sender();

    static Stream<Arguments> tricks() {
        String chunked = "0\r\n\r\n" + HIDDEN;
        return Stream.of(
                trick(
                        "CL.TE",
                        POST + "Content-Length: " + chunked.length() + "\r\nTransfer-Encoding: chunked\r\n\r\n"
                                + chunked),
                trick(
                        "TE.CL",
                        POST + "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n"
                                + Integer.toHexString(HIDDEN.length()) + "\r\n" + HIDDEN + "\r\n0\r\n\r\n"),
                trick(
                        "TE with a space",
                        POST + "Transfer-Encoding : chunked\r\nContent-Length: " + chunked.length() + "\r\n\r\n"
                                + chunked),
                trick("TE with a tab", POST + "Transfer-Encoding:\tchunked\r\nContent-Length: 5\r\n\r\n" + chunked),
                trick(
                        "TE of no kind",
                        POST + "Transfer-Encoding: xchunked\r\nContent-Length: " + chunked.length() + "\r\n\r\n"
                                + chunked),
                trick(
                        "TE twice",
                        POST + "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\nContent-Length: 5\r\n\r\n"
                                + chunked),
                trick(
                        "TE in a list",
                        POST + "Transfer-Encoding: identity, chunked\r\nContent-Length: 5\r\n\r\n" + chunked),
                trick(
                        "TE folded",
                        POST + "Transfer-Encoding:\r\n chunked\r\nContent-Length: " + chunked.length() + "\r\n\r\n"
                                + chunked),
                trick(
                        "TE after a bare CR",
                        POST + "X: y\rTransfer-Encoding: chunked\r\nContent-Length: " + chunked.length() + "\r\n\r\n"
                                + chunked),
                trick(
                        "two lengths",
                        POST + "Content-Length: 0\r\nContent-Length: " + HIDDEN.length() + "\r\n\r\n" + HIDDEN),
                trick("lengths in a list", POST + "Content-Length: 0, " + HIDDEN.length() + "\r\n\r\n" + HIDDEN),
                trick("a length with a sign", POST + "Content-Length: +" + HIDDEN.length() + "\r\n\r\n" + HIDDEN),
                trick("a length below nothing", POST + "Content-Length: -1\r\n\r\n" + HIDDEN),
                trick("a length in hex", POST + "Content-Length: 0x10\r\n\r\n" + HIDDEN),
                trick("a length without end", POST + "Content-Length: 99999999999999999999\r\n\r\n" + HIDDEN),
                trick(
                        "a length under another name",
                        POST + "Content-Length: " + HIDDEN.length() + "\r\nConnection: content-length\r\n\r\n"
                                + HIDDEN),
                trick("a chunk with an extension", POST + "Transfer-Encoding: chunked\r\n\r\n1;\n" + HIDDEN),
                trick("a chunk of odd length", POST + "Transfer-Encoding: chunked\r\n\r\n0x0\r\n\r\n" + HIDDEN),
                trick("a chunk below nothing", POST + "Transfer-Encoding: chunked\r\n\r\n-1\r\n\r\n" + HIDDEN),
                trick(
                        "a trailer",
                        POST + "Transfer-Encoding: chunked\r\n\r\n0\r\nX: y\n\r\n\r\n"
                                + HIDDEN.replace("\r\n\r\n", "\r\nX")),
                trick("another version", POST.replace("HTTP/1.1", "HTTP/1.9") + "Content-Length: 5\r\n\r\n" + HIDDEN),
                trick("no version", "GET /api/v1/organisations\r\n\r\n"),
                trick(
                        "a line break in the path",
                        "GET /api/v1/organisations%0d%0aX:y HTTP/1.1\r\nHost: localhost\r\n\r\n"),
                trick("NUL in the path", "GET /api/v1/organisations/\u0000 HTTP/1.1\r\nHost: localhost\r\n\r\n"),
                trick("NUL in a header", "GET /api/v1/nothing HTTP/1.1\r\nHost: localhost\r\nX: a\u0000b\r\n\r\n"),
                trick(
                        "large headers",
                        "GET /api/v1/organisations HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(30_000)
                                + "\r\n\r\n"),
                trick(
                        "a long line",
                        "GET /api/v1/organisations?" + "a".repeat(30_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"),
                trick("another's address", "GET http://127.0.0.1:1/api/v1/nothing HTTP/1.1\r\nHost: localhost\r\n\r\n"),
                trick("CONNECT", "CONNECT 127.0.0.1:22 HTTP/1.1\r\nHost: 127.0.0.1:22\r\n\r\n"),
                trick("no host", "GET /api/v1/nothing HTTP/1.1\r\n\r\n"),
                trick("two hosts", "GET /api/v1/nothing HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"),
                trick("TRACE", "TRACE /api/v1/organisations HTTP/1.1\r\nHost: localhost\r\nX: secret\r\n\r\n"));
    }

    private static Arguments trick(String name, String bytes) {
        return Arguments.of(name, bytes);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tricks")
    void a_request_that_can_be_read_in_two_ways_reaches_nobody_twice(String name, String bytes) throws IOException {
        double before = answered();

        RawSocket.Heard heard = RawSocket.send(Target.portal(), bytes);

        assertTrue(answered() - before <= 1, "the service answered once at most");
        assertEquals(false, heard.text().contains("SMUGGLED"), heard.text());
        boolean refused =
                heard.answers() <= 1 && (heard.status() == 0 || heard.status() >= 400) && heard.status() < 500;
        assertTrue(refused || (heard.answers() == 1 && heard.closed()), heard.closed() + " " + heard.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/organisations/../../q/metrics",
                "/api/v1/organisations/..%2f..%2f..%2fq/metrics",
                "/api/v1/organisations/%2e%2e/%2e%2e/q/metrics",
                "/api/v1/organisations/..%5c..%5cq/metrics",
                "/api/v1/organisations/%252e%252e/q/metrics",
                "/api/v1/organisations/..;/..;/q/metrics",
                "/api/v1/organisations/%c0%ae%c0%ae/q/metrics",
                "/api/v1/organisations//q/metrics",
                "/api/v1/./organisations/%00",
                "/api/v1/organisations\\..\\..\\q\\metrics",
                "/api/v1/organisations/%uff0e%uff0e/q/metrics",
                "/api/v1/organisations/.%2e/.%2e/.%2e/q/metrics",
                "/api/v1/../../q/metrics",
                "/files/reports/..%2f..%2f..%2fq/metrics",
                "//q/metrics/../../api/v1/organisations/%2e%2e/"
            })
    void no_path_leads_out_of_the_api(String path) throws IOException {
        RawSocket.Heard heard = RawSocket.send(
                Target.portal(), "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertTrue(heard.status() == 302 || (heard.status() >= 400 && heard.status() < 500), heard.text());
        assertEquals(false, heard.text().contains("jvm_memory"), heard.text());
    }

    /** A service would take an upgrade to HTTP/2 in the clear; through the portal nobody can ask it to. */
    @Test
    void an_upgrade_is_not_passed_on() throws IOException {
        String upgrade = String.join(
                "\r\n",
                "GET /api/v1/organisations?limit=1 HTTP/1.1",
                "Host: localhost",
                "Connection: Upgrade, HTTP2-Settings",
                "Upgrade: websocket",
                "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA",
                "",
                "");
        RawSocket.Heard heard = RawSocket.send(Target.portal(), upgrade);

        assertEquals(1, heard.answers());
        assertTrue(heard.status() != 101, heard.text());
    }

    private double answered() {
        String metrics = sender.send(
                        URI.create(Target.service("assessment").url() + "/q/metrics"), "GET", null, Map.of(), null)
                .body();
        double all = 0;
        Matcher line = COUNT.matcher(metrics);
        while (line.find()) {
            all += line.group(1).contains("/q/") ? 0 : Double.parseDouble(line.group(2));
        }
        return all;
    }
}
