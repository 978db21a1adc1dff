package prongsai.evidence.item;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** An upload that is never whole in the memory of the one who sends it. */
final class LargeUpload {
    private static final byte[] PIECE = new byte[100_000];

    private LargeUpload() {}

    static HttpResponse<String> of(int bytes, String token, UUID measure) {
        byte[] head = ("--b\r\nContent-Disposition: form-data; name=\"measures\"\r\n\r\n" + measure
                        + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n"
                        + "Content-Type: image/jpeg\r\n\r\n")
                .getBytes(UTF_8);
        byte[] foot = "\r\n--b--\r\n".getBytes(UTF_8);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + Asking.EVIDENCE))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.fromPublisher(
                        BodyPublishers.ofInputStream(() -> body(head, bytes, foot)), head.length + bytes + foot.length))
                .build();
        try {
            return HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .build()
                    .send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream body(byte[] head, int bytes, byte[] foot) {
        List<InputStream> pieces = new java.util.ArrayList<>();
        pieces.add(new ByteArrayInputStream(head));
        for (int left = bytes; left > 0; left -= PIECE.length) {
            pieces.add(new ByteArrayInputStream(PIECE, 0, Math.min(left, PIECE.length)));
        }
        pieces.add(new ByteArrayInputStream(foot));
        return new SequenceInputStream(Collections.enumeration(pieces));
    }
}
