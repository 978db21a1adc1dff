package prongsai.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Headers that nobody can read, before what would fail over them: languages that are none count as not said, a kind of content that is none
 * as a kind that is not known (and so is refused).
 */
@ApplicationScoped
class ReadableHeaders {
    private static final int EARLY = 950;
    private static final String LANGUAGES = "Accept-Language";
    private static final String KIND = "Content-Type";
    private static final String ACCEPTED = "Accept";

    private static final String TOKEN = "[\\w!#$%&'*+.^`|~-]+";
    private static final Pattern A_KIND = Pattern.compile(TOKEN + "/" + TOKEN + "\\s*(;.*)?");
    private static final Pattern A_LANGUAGE = Pattern.compile(
            "\\s*([A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*|\\*)\\s*(;\\s*q=(0(\\.[0-9]{0,3})?|1(\\.0{0,3})?)\\s*)?");

    void apply(@Observes Filters filters) {
        filters.register(ReadableHeaders::read, EARLY);
    }

    private static void read(RoutingContext context) {
        MultiMap headers = context.request().headers();
        String languages = headers.get(LANGUAGES);
        if (languages != null && !areLanguages(languages)) {
            headers.remove(LANGUAGES);
        }
        String kind = headers.get(KIND);
        if (kind != null && !A_KIND.matcher(kind.strip()).matches()) {
            headers.set(KIND, "application/octet-stream");
        }
        String accepted = headers.get(ACCEPTED);
        if (accepted != null && !accepted.isBlank() && !areKinds(accepted)) {
            headers.set(ACCEPTED, "application/x-none");
        }
        context.next();
    }

    private static boolean areLanguages(String languages) {
        for (String one : languages.split(",", -1)) {
            if (!A_LANGUAGE.matcher(one.toLowerCase(Locale.ROOT)).matches()) {
                return false;
            }
        }
        return true;
    }

    private static boolean areKinds(String accepted) {
        for (String one : accepted.split(",", -1)) {
            if (!A_KIND.matcher(one.strip()).matches()) {
                return false;
            }
        }
        return true;
    }
}
