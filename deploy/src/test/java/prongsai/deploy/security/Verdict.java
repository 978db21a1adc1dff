package prongsai.deploy.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What holds for every answer of the API, whatever was asked. */
final class Verdict {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern LEAK = Pattern.compile(
            "\\tat |Exception|java\\.|io\\.(quarkus|vertx|smallrye)|org\\.(hibernate|jboss)|prongsai\\.[a-z]+\\.[a-z]+\\.|SQLSTATE|select .* from ");

    private static final int TOO_LONG_TO_READ = 414;

    private Verdict() {}

    /** Everything that is wrong with it. */
    static List<String> on(Operation operation, HttpResponse<String> answer) {
        List<String> wrong = new ArrayList<>();
        int status = answer.statusCode();
        if (status == TOO_LONG_TO_READ) {
            return wrong; // by the server before anything of ours has seen it
        }
        String kind = header(answer, "Content-Type").replaceFirst(";.*", "");
        if (status >= 500 && !(status == 503 && !header(answer, "Retry-After").isEmpty())) {
            wrong.add("answers " + status);
        }
        if (status == 429 && header(answer, "Retry-After").isEmpty()) {
            wrong.add("429 without Retry-After");
        }
        if (status == 401 && !header(answer, "WWW-Authenticate").startsWith("Bearer")) {
            wrong.add("401 without WWW-Authenticate");
        }
        if (status >= 400) {
            problem(wrong, answer, kind);
        } else if (!answer.body().isEmpty()) {
            Set<String> told = operation.kinds(status);
            if (!told.isEmpty() && !told.contains(kind) && !told.contains("*/*")) {
                wrong.add(status + " is " + kind + ", told is " + told);
            }
        }
        headers(wrong, answer);
        return wrong;
    }

    private static void problem(List<String> wrong, HttpResponse<String> answer, String kind) {
        int status = answer.statusCode();
        if (!kind.equals("application/problem+json")) {
            wrong.add(status + " is " + (kind.isEmpty() ? "nothing" : kind));
            return;
        }
        try {
            JsonNode problem = JSON.readTree(answer.body());
            if (problem.path("status").asInt() != status
                    || !problem.path("type").asText().startsWith("/problems/")
                    || problem.path("title").asText().isBlank()) {
                wrong.add(status + " says " + answer.body());
            }
            // what was sent may stand in it, what we are made of may not
            String own = problem.path("title").asText() + problem.path("detail").asText();
            if (LEAK.matcher(own).find()) {
                wrong.add(status + " tells " + own);
            }
        } catch (IOException e) {
            wrong.add(status + " is not JSON");
        }
    }

    private static void headers(List<String> wrong, HttpResponse<String> answer) {
        one(wrong, answer, "X-Content-Type-Options", "nosniff");
        for (String needed : List.of("Content-Security-Policy", "Referrer-Policy", "Cache-Control")) {
            if (answer.headers().allValues(needed).size() != 1) {
                wrong.add(answer.statusCode() + " has " + needed + " "
                        + answer.headers().allValues(needed));
            }
        }
        for (String unwanted : List.of("Server", "X-Powered-By", "Set-Cookie")) {
            if (!header(answer, unwanted).isEmpty()) {
                wrong.add(answer.statusCode() + " has " + unwanted);
            }
        }
    }

    private static void one(List<String> wrong, HttpResponse<String> answer, String name, String value) {
        if (!answer.headers().allValues(name).equals(List.of(value))) {
            wrong.add(answer.statusCode() + " has " + name + " "
                    + answer.headers().allValues(name));
        }
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
