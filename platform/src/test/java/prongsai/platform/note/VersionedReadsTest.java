package prongsai.platform.note;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import prongsai.platform.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class VersionedReadsTest {
    @BeforeEach
    void something_changed() {
        CountedReads.VERSION.incrementAndGet();
        CountedReads.BUILT.set(0);
    }

    private static ValidatableResponse asked(String of) {
        return given().get("/counted?of=" + of).then();
    }

    private static int built(String of) {
        return asked(of).statusCode(200).extract().path("built");
    }

    @Test
    void an_answer_is_built_once_for_a_version() {
        asked("a")
                .statusCode(200)
                .header("ETag", equalTo("\"v" + CountedReads.VERSION.get() + "\""))
                .contentType("application/json")
                .body("built", equalTo(1))
                .body("of", equalTo("a"));
        assertEquals(1, built("a"));

        something_changed();
        assertEquals(1, built("a"));
        assertEquals(1, CountedReads.BUILT.get(), "built anew for the new version");
    }

    @Test
    void another_address_is_another_answer() {
        assertEquals(1, built("a"));
        assertEquals(2, built("b"));
        assertEquals(1, built("a"));
    }

    @Test
    void who_asks_while_it_is_built_gets_the_same() {
        Set<Integer> all = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> built("together"))
                .collect(Collectors.toSet());

        assertEquals(Set.of(1), all);
    }

    @Test
    void what_could_not_be_built_is_tried_again() {
        asked("nothing").statusCode(500).contentType(startsWith("application/problem+json"));
        asked("nothing").statusCode(500);

        assertEquals(2, CountedReads.BUILT.get());
    }

    @Test
    void who_has_the_version_gets_nothing_built() {
        String version = "\"v" + CountedReads.VERSION.get() + "\"";

        given().header("If-None-Match", version).get("/counted?of=c").then().statusCode(304);
        assertEquals(0, CountedReads.BUILT.get());
    }
}
