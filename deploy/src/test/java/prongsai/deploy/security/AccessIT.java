package prongsai.deploy.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every call of all four served documents through the portal, with the provider's own tokens: nobody, a forged token, and each role that
 * the document does not name. (That the document tells the truth, and own and foreign organisations, each service tries for itself.)
 */
@ExtendWith(Target.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessIT {
    private final Sender sender = new Sender();

    @Test
    void nobody_and_no_role_passes_where_the_document_does_not_name_it() {
        List<Operation> operations = Operation.all(Target.api());
        assertTrue(operations.size() > 120, "all four documents: " + operations.size());
        List<String> wrong = new ArrayList<>();
        String forged = Target.api().token("centre").replaceFirst("[^.]+$", "A".repeat(342));
        for (Operation operation : operations) {
            HttpResponse<String> nobody = send(operation, null);
            boolean passed = nobody.statusCode() != 401 && nobody.statusCode() != 403;
            if (passed != operation.isOpen()) {
                wrong.add(operation + " by nobody: " + nobody.statusCode());
            }
            expect(wrong, operation, "a forged token", 401, send(operation, forged));
            Target.PEOPLE.forEach((role, person) -> {
                if (!operation.isOpen() && !operation.roles().contains(role)) {
                    expect(
                            wrong,
                            operation,
                            role,
                            403,
                            send(operation, Target.api().token(person)));
                }
            });
        }

        assertEquals(List.of(), wrong);
    }

    private static void expect(
            List<String> wrong, Operation operation, String who, int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            wrong.add(operation + " by " + who + ": " + answer.statusCode() + ", not " + status);
        }
        Verdict.on(operation, answer).forEach(each -> wrong.add(operation + " by " + who + ": " + each));
    }

    private HttpResponse<String> send(Operation operation, String token) {
        String path = operation.path();
        for (String name : path.split("[{}]", -1)) {
            path = path.replace("{" + name + "}", name.equals("service") ? operation.service() : sample(name));
        }
        boolean hasBody =
                !operation.method().equals("GET") && !operation.method().equals("DELETE");
        String kind = operation
                        .told()
                        .path("requestBody")
                        .path("content")
                        .fieldNames()
                        .hasNext()
                ? operation
                        .told()
                        .path("requestBody")
                        .path("content")
                        .fieldNames()
                        .next()
                : "application/json";
        String sent = kind.startsWith("multipart/") ? kind + "; boundary=b" : kind;
        String body = kind.startsWith("multipart/")
                ? "--b\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\n-\r\n--b--\r\n"
                : kind.contains("json") ? "{}" : "-";
        return sender.send(
                URI.create(Target.portal().url() + path),
                operation.method(),
                token,
                hasBody ? Map.of("Content-Type", sent) : Map.of(),
                hasBody ? body : null);
    }

    private static String sample(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "fiscalyear", "from" -> "2566";
            case "to" -> "2567";
            case "organisation", "code" -> "1048";
            case "round", "half" -> "M6";
            case "month" -> "2024-03";
            case "date" -> "2024-03-31";
            case "item" -> "O1";
            case "form" -> "pdf";
            case "dataset" -> "plans";
            case "number", "indicator" -> "1";
            default -> "00000000-0000-0000-0000-000000000000";
        };
    }
}
