package prongsai.deploy.security;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands for a name in a path, a query or a body. */
final class Named {
    private static final double HARDLY_EVER = 0.1;

    private Named() {}

    /** In a call that is meant well what is right at its office, and nothing where we do not know it; in another anything. */
    static @Nullable String value(String name, Values values) {
        String lower = name.toLowerCase(Locale.ROOT);
        String path = values.operation().path();
        List<String> there = values.office().ids(kind(lower, path));
        if (!there.isEmpty() && !values.slips(HARDLY_EVER)) {
            return values.any(there);
        }
        return values.meantWell() ? right(lower, path, values) : any(lower, values);
    }

    private static String kind(String name, String path) {
        if (name.equals("id")) {
            return path.split("/", -1)[3];
        }
        return name.endsWith("s") ? name : name.endsWith("x") ? name + "es" : name + "s";
    }

    private static @Nullable String right(String name, String path, Values values) {
        Office office = values.office();
        boolean ofScores = path.contains("/assessments") || path.contains("/frameworks");
        return switch (name) {
            case "fiscalyear" -> Integer.toString(ofScores ? office.basis() : office.year());
            case "from" -> path.contains("/concordances") ? "2565" : office.day();
            case "to" -> path.contains("/concordances") ? "2566" : null;
            case "organisation", "code" -> office.code();
            case "round", "half" -> values.any(List.of("M6", "M12"));
            case "month" -> office.month();
            case "date" -> office.day();
            case "item" -> path.contains("/disclosures") ? "O1" : "I4";
            case "section" -> "FINANCE";
            case "form" -> values.any(List.of("pdf", "docx", "xlsx"));
            case "limit", "number", "indicator" -> "1";
            case "service" -> values.operation().service();
            case "file" -> "asyncapi.json";
            default -> name.endsWith("on") ? office.day() : null;
        };
    }

    /** What somebody writes there who means it. */
    static String words(String name, String format, Values values) {
        return switch (format) {
            case "uuid" -> UUID.randomUUID().toString();
            case "date" -> values.office().day();
            case "date-time" -> values.office().day() + "T00:00:00Z";
            default ->
                switch (name) {
                    case "url" -> "https://office.example/page";
                    case "type" -> "district-office";
                    case "visibility" -> "INTERNAL";
                    default -> "ข้อความที่เขียนไว้";
                };
        };
    }

    private static String any(String name, Values values) {
        return switch (name) {
            case "fiscalyear", "from", "to" -> values.any(List.of("2565", "2566", "2567", "2568", "2400", "9999", "0"));
            case "organisation", "code" -> values.any(List.of("1012", "1026", "1048", "1049", "9999", "ก"));
            case "round", "half" -> values.any(List.of("M6", "M12", "M7", "m6"));
            case "month" -> values.any(List.of("2024-03", "2023-13", "2567-01"));
            case "date" -> values.any(List.of("2024-03-31", "2024-02-30", "9999-12-31", "-999999999-01-01"));
            case "item" -> values.any(List.of("O1", "O๐๑", "I4", "E99", "X1"));
            case "section" -> values.any(List.of("FINANCE", "ADMIN", "NONE"));
            case "form" -> values.any(List.of("pdf", "docx", "xlsx", "exe"));
            case "dataset" -> values.any(List.of("plans", "results", "scores", "none"));
            case "limit" -> values.any(List.of("1", "50", "500", "501", "0", "-1", "x", "999999999999"));
            case "cursor", "after" ->
                values.any(List.of("", "x", "AAAA", "0", "-1", "eyJhIjoxfQ", "9223372036854775808"));
            default -> values.chance(0.5) ? UUID.randomUUID().toString() : values.any(List.of("1", "2", "true", "x"));
        };
    }
}
