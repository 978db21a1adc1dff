package prongsai.deploy.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import prongsai.deploy.Address;

/**
 * What the portal's pages cost: as each page itself says ({@code Server-Timing}), how long it waited for services and how long the
 * portal took beyond that, one request after the other on a system with the demonstration data.
 */
public final class Pages {
    private static final int TIMES = 200;
    private static final int WARM_UP = 100;
    private static final double ALLOWED_MILLIS = 100;
    private static final Pattern TIMING = Pattern.compile("services;dur=([0-9.]+), portal;dur=(-?[0-9.]+)");

    private static final Map<String, List<String>> PAGES = pages();

    private Pages() {}

    private static Map<String, List<String>> pages() {
        Map<String, List<String>> pages = new LinkedHashMap<>();
        pages.put(
                "director-1012",
                List.of(
                        "/",
                        "/offices/1012/2566",
                        "/offices/1012/2566/scores",
                        "/offices/1012/2566/plan",
                        "/offices/1012/2566/work",
                        "/offices/1012/2566/rounds/M12"));
        pages.put("centre", List.of("/", "/city?year=2566", "/city/indicators?year=2566", "/audit"));
        return pages;
    }

    /** Tells a line per page. */
    public static void measure(Address portal, Consumer<String> tell) throws IOException, InterruptedException {
        for (Map.Entry<String, List<String>> of : PAGES.entrySet()) {
            SignedIn browser = new SignedIn();
            browser.as(of.getKey(), portal.at("/sign-in"));
            for (String page : of.getValue()) {
                List<Double> services = new ArrayList<>();
                List<Double> beyond = new ArrayList<>();
                for (int i = 0; i < WARM_UP + TIMES; i++) {
                    Matcher timing = timing(browser.open(portal.at(page)));
                    if (i >= WARM_UP) {
                        services.add(Double.valueOf(timing.group(1)));
                        beyond.add(Double.valueOf(timing.group(2)));
                    }
                }
                tell.accept(
                        "%s %s: portal p50 %.1f ms, p95 %.1f ms, %.2f of what is allowed; services p50 %.1f ms, p95 %.1f ms"
                                .formatted(
                                        of.getKey(),
                                        page,
                                        at(beyond, 50),
                                        at(beyond, 95),
                                        at(beyond, 95) / ALLOWED_MILLIS,
                                        at(services, 50),
                                        at(services, 95)));
            }
        }
    }

    private static Matcher timing(HttpResponse<String> answer) throws IOException {
        Matcher timing =
                TIMING.matcher(answer.headers().firstValue("Server-Timing").orElse(""));
        if (answer.statusCode() != 200 || !timing.matches()) {
            throw new IOException(answer.uri() + " answered " + answer.statusCode());
        }
        return timing;
    }

    private static double at(List<Double> millis, int percent) {
        Collections.sort(millis);
        return millis.get(millis.size() * percent / 100);
    }
}
