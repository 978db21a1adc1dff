package prongsai.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import prongsai.deploy.Address;

/**
 * Fills a new single machine with the demonstration data, through the same doors its users take: the 50 districts, the scores
 * of Yan Nawa (all of them) and of Din Daeng (only the weak items are known), and Yan Nawa's year. Figures, codes, dates and
 * counts are those of the real papers; the words are ours. What is there already is left as it is.
 */
public final class DemoLoader {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CENTRE = "centre";

    private final Api api;
    private final Consumer<String> progress;

    private DemoLoader(Api api, Consumer<String> progress) {
        this.api = api;
        this.progress = progress;
    }

    /** Called once per home folder, when every part is ready; a failure is told by an exception, and the next start tries again. */
    public static void load(Address portal, Address keycloak, Consumer<String> progress) {
        DemoLoader loader = new DemoLoader(new Api(portal, keycloak), progress);
        loader.districts();
        loader.scores(2565, "1012");
        loader.scores(2566, "1026");
        new DemoYear(loader.api, data("plan-2566-1012.json"), progress).live();
    }

    private void districts() {
        JsonNode data = data("districts.json");
        int registered = 0;
        for (JsonNode district : data.path("districts")) {
            Api.Reply answer = api.post(
                    CENTRE,
                    "/organisations",
                    Map.of(
                            "code", district.path("code").asText(),
                            "nameTh", district.path("nameTh").asText(),
                            "nameEn", district.path("nameEn").asText(),
                            "group", district.path("group").asText(),
                            "type", "district-office",
                            "sections", data.path("sections")));
            if (answer.status() != 409) {
                answer.expect(201);
                registered++;
            }
        }
        progress.accept("  ลงทะเบียนสำนักงานเขต " + registered + " แห่ง  districts registered");
    }

    private void scores(int fiscalYear, String organisation) {
        String path = "/assessments/" + fiscalYear + "/" + organisation;
        if (api.get(null, path).status() == 200) {
            return;
        }
        api.put(CENTRE, path, data("scores-" + fiscalYear + "-" + organisation + ".json"))
                .expect(200);
        JsonNode published = api.post(CENTRE, path + "/publish", Map.of()).expect(200);
        String total =
                published.path("total").isNull() ? "-" : published.path("total").asText();
        progress.accept("  เผยแพร่คะแนน " + fiscalYear + " เขต " + organisation + "  score published: " + total);
    }

    static JsonNode data(String file) {
        try (InputStream in = DemoLoader.class.getResourceAsStream("/prongsai/deploy/demo/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the demonstration has no " + file);
            }
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The entries of a JSON array. */
    static List<JsonNode> list(JsonNode array) {
        List<JsonNode> list = new ArrayList<>();
        array.forEach(list::add);
        return list;
    }
}
