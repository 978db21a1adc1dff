package prongsai.reporting.record;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import prongsai.platform.problem.Problem;

/**
 * Which changes are wanted: those of any of these types that concern any of these organisations. Nothing named is everything.
 *
 * @param types in full, {@code prongsai.measures.plan-approved.v1}
 * @param organisations by their codes
 */
public record ChangeFilter(List<String> types, List<String> organisations) {
    /** How many of each may be named. */
    public static final int MOST = 50;

    public static final ChangeFilter EVERYTHING = new ChangeFilter(List.of(), List.of());

    private static final Pattern FULL = Pattern.compile("prongsai\\.[a-z]{1,20}\\.[a-z-]{1,60}\\.v[0-9]{1,2}");
    private static final Pattern SHORT = Pattern.compile("[a-z][a-z-]{0,59}");
    private static final Pattern ORGANISATION = Pattern.compile("[0-9A-Z-]{1,20}");

    /** From what a request names; a type also by its short name, {@code plan-approved}. What cannot be one is a 400. */
    public static ChangeFilter of(@Nullable List<String> types, @Nullable List<String> organisations) {
        return of(
                types == null ? List.of() : types,
                "type",
                organisations == null ? List.of() : organisations,
                "organisation");
    }

    /** The same, with the places where types and organisations stand in the request. */
    public static ChangeFilter of(
            List<String> types, String typesAt, List<String> organisations, String organisationsAt) {
        return new ChangeFilter(types(types, typesAt), organisations(organisations, organisationsAt));
    }

    /** The types in full that these names may mean. */
    static List<String> types(List<String> named, String parameter) {
        if (named.size() > MOST) {
            throw Problem.invalid(parameter, "error.limit", MOST);
        }
        return named.stream()
                .flatMap(name -> inFull(name, parameter))
                .distinct()
                .toList();
    }

    private static Stream<String> inFull(String name, String parameter) {
        if (FULL.matcher(name).matches()) {
            return Stream.of(name);
        }
        if (!SHORT.matcher(name).matches()) {
            throw Problem.invalid(parameter, "error.kind-of-value");
        }
        return Stream.of("assessment", "measures", "evidence", "reporting")
                .map(service -> "prongsai." + service + "." + name + ".v1");
    }

    private static List<String> organisations(List<String> codes, String parameter) {
        if (codes.size() > MOST) {
            throw Problem.invalid(parameter, "error.limit", MOST);
        }
        if (!codes.stream().allMatch(code -> ORGANISATION.matcher(code).matches())) {
            throw Problem.invalid(parameter, "error.kind-of-value");
        }
        return codes.stream().distinct().toList();
    }
}
