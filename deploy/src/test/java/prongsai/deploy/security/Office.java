package prongsai.deploy.security;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import prongsai.deploy.demo.Api;

/**
 * An office of the demonstration, its people, and the ids of what is there, by the kind of thing.
 *
 * @param year of its plan, of the Buddhist Era; the scores it answers are of the year before
 */
record Office(String code, int year, Map<String, List<String>> things) {
    private static final int FROM_THE_BUDDHIST_TO_THE_COMMON_ERA = 543;

    /** One whose plan is carried out, and one whose plan is just drafted. */
    static List<Office> all(Api api) {
        return List.of(of(api, "1012", 2566), of(api, "1026", 2567));
    }

    private static Office of(Api api, String code, int year) {
        Map<String, List<String>> things = new TreeMap<>();
        List<String> plans = ids(api, "/plans?fiscalYear=" + year + "&organisation=" + code);
        JsonNode plan = api.get("centre", "/plans/" + plans.get(0)).expect(200);
        things.put("plans", plans);
        for (String part : List.of("issues", "measures", "results")) {
            things.put(part, plan.path(part).findValuesAsText("id"));
        }
        things.put(
                "annexes",
                plan.path("rounds").findValues("annexes").stream()
                        .flatMap(annexes -> annexes.findValuesAsText("id").stream())
                        .toList());
        things.put("evidence", ids(api, "/evidence?limit=50&organisation=" + code));
        things.put("catalogue", ids(api, "/catalogue?limit=50"));
        things.put("webhooks", ids(api, "/webhooks"));
        things.put("datasets", List.of("plans", "measures", "scores"));
        return new Office(code, year, Map.copyOf(things));
    }

    private static List<String> ids(Api api, String path) {
        return api.get("centre", path).expect(200).path("items").findValuesAsText("id");
    }

    /** Who has this role here, or in the city. */
    String person(String role) {
        return switch (role) {
            case "district-officer" -> "officer-" + code;
            case "section-officer" -> "section-" + code + "-FINANCE";
            case "district-director" -> "director-" + code;
            case "centre-analyst" -> "centre";
            case "city-system" -> "city-demo";
            default -> role;
        };
    }

    List<String> ids(String kind) {
        return things.getOrDefault(kind, List.of());
    }

    int basis() {
        return year - 1;
    }

    /** In the first half of its fiscal year. */
    String month() {
        return year - FROM_THE_BUDDHIST_TO_THE_COMMON_ERA + "-02";
    }

    String day() {
        return month() + "-15";
    }
}
