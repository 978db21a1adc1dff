package prongsai.evidence.item;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static prongsai.evidence.item.Asking.EVIDENCE;
import static prongsai.evidence.item.Asking.as;
import static prongsai.evidence.item.Asking.attached;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import prongsai.evidence.inbound.Told;
import prongsai.platform.testing.RealParts;
import prongsai.platform.testing.Tokens;

/** What photos show, whole, in parts and smaller. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ContentResourceTest {
    private static final String OFFICER = Tokens.officer("1012");

    private final UUID measure = Told.of("1012").measure("FINANCE");

    private String content() {
        return EVIDENCE + "/" + attached(OFFICER, "measures", measure) + "/content";
    }

    @Test
    void the_whole_photo_is_sent_as_what_it_is() {
        String address = content();
        String sha256 = as(OFFICER).get(address.replace("/content", "")).path("sha256");

        Response whole = as(OFFICER).get(address);

        whole.then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("ETag", equalTo('"' + sha256 + '"'))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Disposition", containsString("inline; filename=\""))
                .header("Cache-Control", equalTo("private, no-cache"))
                .header("Accept-Ranges", equalTo("bytes"))
                .header("Content-Encoding", nullValue());
        as(OFFICER)
                .header("If-None-Match", '"' + sha256 + '"')
                .get(address)
                .then()
                .statusCode(304)
                .body(equalTo(""));
        as(OFFICER)
                .header("If-None-Match", "\"other\"")
                .header("Range", "bytes=0-1")
                .get(address)
                .then()
                .statusCode(200);
    }

    @Test
    void a_part_is_sent_where_a_part_is_asked_for() {
        String address = content();
        Response whole = as(OFFICER).get(address);
        byte[] all = whole.asByteArray();

        Response middle = as(OFFICER).header("Range", "bytes=10-19").get(address);
        Response end = as(OFFICER).header("Range", "bytes=-5").get(address);

        assertEquals(206, middle.statusCode());
        assertEquals("bytes 10-19/" + all.length, middle.header("Content-Range"));
        assertArrayEquals(Arrays.copyOfRange(all, 10, 20), middle.asByteArray());
        assertArrayEquals(Arrays.copyOfRange(all, all.length - 5, all.length), end.asByteArray());
        as(OFFICER)
                .header("Range", "bytes=" + all.length + "-")
                .get(address)
                .then()
                .statusCode(416);
        as(OFFICER).header("Range", "lines=1-2").get(address).then().statusCode(200);
        as(OFFICER)
                .header("Range", "bytes=0-1")
                .header("If-Range", "\"other\"")
                .get(address)
                .then()
                .statusCode(200);
        as(OFFICER)
                .header("Range", "bytes=0-1")
                .header("If-Range", whole.header("ETag"))
                .get(address)
                .then()
                .statusCode(206);
    }

    @Test
    void a_thumbnail_is_as_wide_as_asked() throws IOException {
        String address = content().replace("/content", "/thumbnail");

        Response small = as(OFFICER).get(address + "?width=200");

        small.then().statusCode(200).contentType("image/jpeg").header("X-Content-Type-Options", equalTo("nosniff"));
        assertEquals(200, width(small));
        assertEquals(400, width(as(OFFICER).get(address)));
        assertEquals(640, width(as(OFFICER).get(address + "?width=1200")));
        as(OFFICER)
                .header("If-None-Match", small.header("ETag"))
                .get(address + "?width=200")
                .then()
                .statusCode(304);
        assertEquals(400, width(as(OFFICER).get(address + "?width=201")));
        for (String wrong : List.of("0", "-1", "1201")) {
            as(OFFICER)
                    .get(address + "?width=" + wrong)
                    .then()
                    .statusCode(400)
                    .body("errors[0].detail", containsString("1200"));
        }
    }

    private static int width(Response picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.asByteArray())).getWidth();
    }
}
