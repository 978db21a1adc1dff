package prongsai.evidence.item;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static prongsai.evidence.item.Asking.EVIDENCE;
import static prongsai.evidence.item.Asking.as;
import static prongsai.evidence.item.Asking.attached;
import static prongsai.evidence.item.Asking.photo;
import static prongsai.evidence.item.Asking.send;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import prongsai.evidence.inbound.Told;
import prongsai.evidence.storage.S3Server;
import prongsai.platform.testing.RealParts;
import prongsai.platform.testing.Tokens;

/** The service with its files in a real S3 server. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(S3ContentTest.InS3.class)
class S3ContentTest {
    private static final String OFFICER = Tokens.officer("1012");

    @ConfigProperty(name = "prongsai.evidence.folder")
    Path folder;

    private final UUID measure = Told.of("1012").measure("FINANCE");

    /** Files in a new bucket, nothing but passing copies in a folder of its own. */
    public static class InS3 implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>();
            S3Server.get().bucket().forEach((name, value) -> settings.put("prongsai.evidence.storage." + name, value));
            settings.put("prongsai.evidence.storage.kind", "s3");
            settings.put("prongsai.evidence.folder", "target/evidence-in-s3");
            return settings;
        }
    }

    private long passingCopies() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void content_comes_from_the_store_whole_and_in_parts_and_leaves_no_copy() {
        String address = EVIDENCE + "/" + attached(OFFICER, "measures", measure);

        Response whole = as(OFFICER).get(address + "/content");
        byte[] all = whole.asByteArray();
        Response part = as(OFFICER).header("Range", "bytes=10-19").get(address + "/content");

        assertEquals(200, whole.statusCode());
        assertEquals((int) as(OFFICER).get(address).path("bytes"), all.length);
        assertEquals(206, part.statusCode());
        assertEquals("bytes 10-19/" + all.length, part.header("Content-Range"));
        assertArrayEquals(Arrays.copyOfRange(all, 10, 20), part.asByteArray());
        as(OFFICER)
                .header("If-None-Match", whole.header("ETag"))
                .get(address + "/content")
                .then()
                .statusCode(304)
                .body(equalTo(""));
        as(OFFICER).get(address + "/thumbnail?width=200").then().statusCode(200).contentType("image/jpeg");
        Awaitility.await("no copies left").atMost(Duration.ofSeconds(10)).until(() -> passingCopies() == 0);
    }

    @Test
    void the_same_file_again_is_one_object() {
        byte[] photo = photo();

        Response first = send(OFFICER, photo, "measures", measure);
        Response second = send(OFFICER, photo, "measures", measure);

        assertEquals((String) first.path("sha256"), second.path("sha256"));
        assertEquals((String) first.path("id"), second.path("sameFile[0]"));
    }
}
