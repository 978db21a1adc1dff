package prongsai.portal.layout;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a person can go to from everywhere: the places of their work, and no others. */
final class Menu {
    private static final List<String> EVERYBODY = List.of("offices", "open-data");
    private static final List<String> OFFICER =
            List.of("home", "my/scores", "my/plan", "my/work", "my/rounds", "my/disclosures", "my/gifts");
    private static final List<String> DIRECTOR =
            List.of("home", "my/months", "my/plan", "my/work", "my/rounds", "my/disclosures", "my/gifts", "my/scores");
    private static final List<String> SECTION = List.of("home", "my/work", "my/disclosures", "my/gifts", "my/plan");
    private static final List<String> CENTRE = List.of(
            "home",
            "city",
            "centre/rounds",
            "centre/scores",
            "centre/frameworks",
            "centre/catalogue",
            "centre/system",
            "audit");
    private static final List<String> AUDITOR =
            List.of("home", "city", "audit", "centre/rounds", "centre/scores", "centre/frameworks", "centre/system");

    /** What the centre does with plans and reports stands under several addresses. */
    private static final Pattern OF_ROUNDS = Pattern.compile("/centre/(rounds|plans|gifts|comments|calendar)(/.*)?");

    private Menu() {}

    /**
     * A place.
     *
     * @param key names its words
     * @param current whether the page that is shown belongs to it
     */
    public record Item(String key, String href, boolean current) {}

    static List<Item> of(@Nullable Person who, String here) {
        return places(who).stream()
                .map(place -> new Item(place, href(place), isHere(place, here)))
                .toList();
    }

    private static List<String> places(@Nullable Person who) {
        if (who == null) {
            return EVERYBODY;
        }
        if (who.seesAll()) {
            return Stream.concat(
                            who.isCentre() ? CENTRE.stream() : Stream.empty(),
                            who.isAuditor() ? AUDITOR.stream() : Stream.empty())
                    .distinct()
                    .toList();
        }
        if (who.isDirector()) {
            return DIRECTOR;
        }
        return who.isOfficer() ? OFFICER : who.isSection() ? SECTION : EVERYBODY;
    }

    private static String href(String place) {
        return place.equals("home") ? "/" : "/" + place;
    }

    /** {@code /offices/1012/2566/plan/…} is the same place as {@code /my/plan}. */
    private static boolean isHere(String place, String here) {
        String path = here.split("[?#]", 2)[0];
        if (place.equals("home")) {
            return path.equals("/");
        }
        if (place.equals("centre/rounds")) {
            return OF_ROUNDS.matcher(path).matches();
        }
        return place.startsWith("my/")
                ? path.matches("/offices/[^/]+/[0-9]+/" + place.substring("my/".length()) + "(/.*)?")
                : path.equals("/" + place) || path.startsWith("/" + place + "/");
    }
}
