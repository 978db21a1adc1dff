package prongsai.portal.layout;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.regex.Pattern;

/**
 * After a change the browser is sent on to a page (so that nothing is done twice by looking again), and that page says once what was
 * done. What is said is a code in the address; the page has the words.
 */
public final class Said {
    static final String PARAMETER = "done";

    private static final Pattern IN_AN_ADDRESS = Pattern.compile("(?<=[?&])" + PARAMETER + "=[^&]*&?");

    private Said() {}

    /**
     * To a page of this origin, which says what was done.
     *
     * @param path with its query and place, as in {@code /offices/1012/2566/plan#issue-3}
     * @param what names the words, see {@code msg:said}
     */
    public static Response andSeeOther(String path, String what) {
        String[] parts = path.split("#", 2);
        String query = (parts[0].contains("?") ? "&" : "?") + PARAMETER + "=" + what;
        return Response.seeOther(URI.create(parts[0] + query + (parts.length > 1 ? "#" + parts[1] : "")))
                .build();
    }

    static String without(String uri) {
        return IN_AN_ADDRESS.matcher(uri).replaceAll("").replaceAll("[?&]$", "");
    }
}
