package prongsai.platform.testing;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who may do what, tried on every endpoint that the service's own OpenAPI document names: without a token, with a forged one, and with
 * each role of the own and of a foreign organisation. An endpoint without a rule fails, so that none is forgotten, and so does a document
 * that tells other roles than the rule does.
 */
public final class AccessRules {
    private static final List<String> ROLES = List.of(
            "district-officer", "section-officer", "district-director", "centre-analyst", "auditor", "city-system");
    private static final Set<String> BOUND = Set.of("district-officer", "section-officer", "district-director");

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final String NEVER = "\"999999\"";

    private final String openApi;
    private final Map<String, Rule> rules = new LinkedHashMap<>();

    private record Rule(Set<String> roles, boolean isPublic, Map<String, String> foreign, String body) {
        boolean namesAThing() {
            return !foreign.isEmpty();
        }
    }

    private AccessRules(String openApi) {
        this.openApi = openApi;
    }

    public static AccessRules of(String openApiPath) {
        return new AccessRules(openApiPath);
    }

    /** An endpoint that anybody may read. */
    public AccessRules open(String operation) {
        rules.put(operation, new Rule(Set.of(), true, Map.of(), null));
        return this;
    }

    /** An endpoint for these roles whose things belong to no single organisation. */
    public AccessRules roles(String operation, String... roles) {
        rules.put(operation, new Rule(Set.of(roles), false, Map.of(), null));
        return this;
    }

    /** The same for an endpoint that takes a file. */
    public AccessRules uploads(String operation, String... roles) {
        rules.put(operation, new Rule(Set.of(roles), false, Map.of(), "multipart:note=-"));
        return this;
    }

    /**
     * An endpoint for these roles that is about a thing of one organisation: those bound to another get 404.
     *
     * @param parameters of the path, naming a thing that exists and belongs to a foreign organisation
     * @param body a good one, so that the answer is about the organisation and not about the body; null for none
     */
    public AccessRules own(String operation, Map<String, String> parameters, String body, String... roles) {
        rules.put(operation, new Rule(Set.of(roles), false, parameters, body));
        return this;
    }

    /**
     * Tries all of it; tells every violation at once.
     *
     * @param owner the organisation whose things the rules name
     * @param stranger another one
     */
    public void hold(String owner, String stranger) {
        Map<String, Set<String>> told = told(openApi);
        assertEquals(told.keySet(), new TreeSet<>(rules.keySet()), "every endpoint has a rule");
        List<String> violations = new ArrayList<>();
        rules.forEach((operation, rule) -> {
            if (!told.get(operation).equals(rule.roles())) {
                violations.add(operation + " is for " + new TreeSet<>(rule.roles()) + ", the document tells "
                        + new TreeSet<>(told.get(operation)));
            }
        });
        rules.forEach((operation, rule) -> {
            if (rule.isPublic()) {
                expectNot(violations, operation, "nobody", send(operation, rule, null), 401, 403);
                return;
            }
            expect(violations, operation, "nobody", send(operation, rule, null), 401);
            expect(violations, operation, "a forged token", send(operation, rule, forged()), 401);
            for (String role : ROLES) {
                Response answer = send(operation, rule, Tokens.role(role, stranger));
                if (!rule.roles().contains(role)) {
                    expect(violations, operation, role, answer, 403);
                } else if (!rule.foreign().isEmpty() && BOUND.contains(role)) {
                    expect(violations, operation, role + " of another organisation", answer, 404);
                } else if (rule.namesAThing()) {
                    expectNot(violations, operation, role, answer, 401, 403, 404);
                } else {
                    expectNot(violations, operation, role, answer, 401, 403);
                }
            }
        });
        rules.forEach((operation, rule) -> ofTheOwner(violations, operation, rule, owner));
        assertEquals(List.of(), violations);
    }

    /**
     * With a version that never was, so that what takes {@code If-Match} changes nothing for those that come after. What makes a thing go
     * away all the same comes last in the rules.
     */
    private static void ofTheOwner(List<String> violations, String operation, Rule rule, String owner) {
        if (!rule.foreign().isEmpty()) {
            rule.roles().stream()
                    .filter(BOUND::contains)
                    .sorted()
                    .forEach(role -> expectNot(
                            violations,
                            operation,
                            role + " of the own organisation",
                            send(operation, rule, Tokens.role(role, owner)),
                            401,
                            403,
                            404));
        }
    }

    private static String forged() {
        String[] parts = Tokens.centre().split("\\.", -1);
        return parts[0] + "." + parts[1] + "." + "A".repeat(parts[2].length());
    }

    /** Every endpoint of an OpenAPI document, {@code GET /api/v1/…}. */
    public static Set<String> operations(String openApi) {
        return told(openApi).keySet();
    }

    /** Every endpoint of an OpenAPI document with the roles that it tells; none where anybody may. */
    public static Map<String, Set<String>> told(String openApi) {
        JsonPath document = given().accept("application/json")
                .get(openApi)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Map<String, Set<String>> operations = new TreeMap<>();
        Map<String, Map<String, Map<String, Object>>> paths = document.getMap("paths");
        paths.forEach((path, methods) -> methods.forEach((method, operation) -> {
            if (METHODS.contains(method)) {
                operations.put(method.toUpperCase(Locale.ROOT) + " " + path, roles(operation.get("security")));
            }
        }));
        return operations;
    }

    private static Set<String> roles(Object security) {
        Set<String> roles = new TreeSet<>();
        if (security instanceof List<?> ways) {
            ways.forEach(way -> ((Map<?, ?>) way).values().forEach(named -> ((List<?>) named)
                    .forEach(role -> roles.add(String.valueOf(role)))));
        }
        return roles;
    }

    private static Response send(String operation, Rule rule, String token) {
        String method = operation.substring(0, operation.indexOf(' '));
        String path = operation.substring(operation.indexOf(' ') + 1);
        RequestSpecification request = given();
        if (!method.equals("GET")) {
            request = request.header("If-Match", NEVER);
        }
        if (token != null) {
            request = request.header("Authorization", "Bearer " + token);
        }
        for (String name : path.split("[{}]", -1)) {
            if (path.contains("{" + name + "}")) {
                request = request.pathParam(name, rule.foreign().getOrDefault(name, sample(name)));
            }
        }
        if (rule.body() != null && rule.body().startsWith("multipart:")) {
            String[] field = rule.body().substring("multipart:".length()).split("=", 2);
            request = request.multiPart(field[0], field[1])
                    .multiPart("file", "a.jpg", new byte[] {1, 2, 3}, "image/jpeg");
        } else if (!method.equals("GET") && !method.equals("DELETE")) {
            request = request.contentType("application/json").body(rule.body() == null ? "{}" : rule.body());
        }
        return request.request(method, path);
    }

    private static String sample(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "fiscalyear" -> "2599";
            case "organisation", "code" -> "9999";
            case "round", "half" -> "M6";
            default -> "00000000-0000-0000-0000-000000000000";
        };
    }

    private static void expect(List<String> violations, String operation, String who, Response answer, int status) {
        boolean problem = answer.contentType().startsWith("application/problem+json");
        if (answer.statusCode() != status || !problem) {
            violations.add(operation + " by " + who + ": " + answer.statusCode() + " " + answer.contentType() + ", not "
                    + status);
        }
    }

    private static void expectNot(
            List<String> violations, String operation, String who, Response answer, Integer... statuses) {
        // 503: let in, and told that another part it asks is away, as all of them are here
        boolean failed = answer.statusCode() >= 500 && answer.statusCode() != 503;
        if (List.of(statuses).contains(answer.statusCode()) || failed) {
            violations.add(operation + " by " + who + ": " + answer.statusCode());
        }
    }
}
