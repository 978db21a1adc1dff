package prongsai.deploy.security;

import java.util.List;

/** Forms with files, right and wrong. */
final class Multipart {
    private static final List<String> NAMES = List.of(
            "a.jpg",
            "a.xlsx",
            "a.csv",
            "",
            "../../a",
            "a\\\"; filename=\\\"b",
            "a%0d%0aX: y",
            "ก.pdf",
            "CON",
            ".",
            "a".repeat(500));
    private static final List<String> FIELDS =
            List.of("file", "measures", "results", "rounds", "caption", "takenOn", "visibility", "x", "");

    private Multipart() {}

    static String of(Values values) {
        StringBuilder body = new StringBuilder();
        int parts = values.slips(0.05) ? 3000 : values.any(List.of(0, 1, 2, 3, 8));
        for (int i = 0; i < parts; i++) {
            String field = values.any(FIELDS);
            body.append("--b\r\nContent-Disposition: form-data; name=\"")
                    .append(field)
                    .append('"');
            if (field.equals("file")) {
                body.append("; filename=\"")
                        .append(values.any(NAMES))
                        .append("\"\r\nContent-Type: ")
                        .append(values.any(List.of("image/jpeg", "text/csv", "application/pdf", "x", "")));
            }
            body.append("\r\n\r\n")
                    .append(values.slips(0.3) ? Strange.text(values) : Named.value(field, values))
                    .append("\r\n");
        }
        return body.append(values.slips(0.1) ? "--b\r\n" : "--b--\r\n").toString();
    }
}
