package prongsai.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import prongsai.deploy.Address;
import prongsai.deploy.demo.Api;

/**
 * What the lists of measures-service cost, for 50 to 8,300 organisations with a hundred measures each: a work list as an officer,
 * a section and the centre ask for it, a plan, a director's month. Answered through the portal, one after the other, so that the
 * figures hold the database's time and everything else; each beside itself at 50 organisations.
 */
public final class Listing {
    private static final List<Integer> SIZES = List.of(50, 500, 5_000, 8_300);
    private static final int TIMES = 150;
    private static final int WARM_UP = 50;
    private static final double ALLOWED_MILLIS = 50;

    private final Api api;
    private final Map<String, IntFunction<Question>> questions = new LinkedHashMap<>();
    private final Map<String, Double> first = new LinkedHashMap<>();
    private final Map<String, String> plans = new LinkedHashMap<>();

    private record Question(String who, String path) {}

    private Listing(Api api) {
        this.api = api;
        String ofYear = "fiscalYear=" + Country.FISCAL_YEAR;
        ask("the office's measures", i -> new Question(officer(i), "/measures?" + ofYear));
        ask("the office's late ones", i -> new Question(officer(i), "/measures?overdue=true&" + ofYear));
        ask("a section's measures", i -> new Question("section-1012-FINANCE", "/measures?section=FINANCE&" + ofYear));
        ask("the centre: all late", i -> new Question("centre", "/measures?overdue=true&" + ofYear));
        ask("the centre: by state", i -> new Question("centre", "/measures?status=WITHDRAWN&" + ofYear));
        ask("the centre: one section", i -> new Question("centre", "/measures?section=FINANCE&" + ofYear));
        ask("the centre: a section nobody has", i -> new Question("centre", "/measures?section=NONE&" + ofYear));
        ask("the centre: an empty year", i -> new Question("centre", "/measures?fiscalYear=2501"));
        ask("the centre: 500 measures", i -> new Question("centre", "/measures?limit=500&" + ofYear));
        ask("the centre: 500 plans", i -> new Question("centre", "/plans?limit=500&" + ofYear));
        ask("one plan, 100 measures", i -> new Question(officer(i), "/plans/" + plan(i)));
        ask(
                "the director's month",
                i -> new Question("director-" + office(i), "/follow-ups/" + office(i) + "/2026-03"));
        ask("a round looked over", i -> new Question(officer(i), "/plans/" + plan(i) + "/rounds/M6/check"));
    }

    /** Tells a line per question and size. The system is one to be thrown away: its plans stay. */
    public static void measure(Address portal, Address keycloak, Path home, int databasePort, Consumer<String> tell)
            throws IOException, SQLException {
        Listing listing = new Listing(new Api(portal, keycloak));
        try (Country country = Country.in(home, databasePort, statements())) {
            for (int size : SIZES) {
                country.grow(size);
                listing.measure(size, tell);
            }
        }
    }

    private static Path statements() {
        return Path.of(System.getProperty("prongsai.project", "."), "deploy", "bench", "country.sql");
    }

    private void measure(int size, Consumer<String> tell) {
        questions.forEach((name, question) -> {
            List<Double> millis = new ArrayList<>();
            for (int i = 0; i < WARM_UP + TIMES; i++) {
                double took = millis(question.apply(i));
                if (i >= WARM_UP) {
                    millis.add(took);
                }
            }
            Collections.sort(millis);
            double p50 = millis.get(TIMES / 2);
            double p95 = millis.get(TIMES * 95 / 100);
            first.putIfAbsent(name, p95);
            tell.accept(Row.of(
                    name,
                    size,
                    "p50 %.1f ms, p95 %.1f ms".formatted(p50, p95),
                    "%.0f ms".formatted(ALLOWED_MILLIS),
                    p95 / ALLOWED_MILLIS,
                    p95 / first.get(name)));
        });
    }

    private double millis(Question question) {
        long start = System.nanoTime();
        api.get(question.who(), question.path()).expect(200);
        return (System.nanoTime() - start) / 1e6;
    }

    private String plan(int i) {
        String office = office(i);
        return plans.computeIfAbsent(office, code -> {
            JsonNode found = api.get("centre", "/plans?fiscalYear=" + Country.FISCAL_YEAR + "&organisation=" + code)
                    .expect(200);
            return found.path("items").path(0).path("id").asText();
        });
    }

    private void ask(String name, IntFunction<Question> question) {
        questions.put(name, question);
    }

    private static String officer(int i) {
        return "officer-" + office(i);
    }

    /** Ten of the districts in turn. */
    private static String office(int i) {
        return Integer.toString(1001 + i % 10);
    }
}
