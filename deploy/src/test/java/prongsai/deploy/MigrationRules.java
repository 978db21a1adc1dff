package prongsai.deploy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a migration may not do to a table that is there already, because the version before still reads and writes it. Tables that the same
 * migration makes are its own.
 */
final class MigrationRules {
    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern CREATED = Pattern.compile("create (?:unlogged )?table (?:if not exists )?(\\w+)");
    private static final Pattern ALTERED = Pattern.compile("alter table (?:if exists )?(?:only )?(\\w+) (.*)");
    private static final Pattern UNIQUE = Pattern.compile("create unique index .* on (?:only )?(\\w+).*");
    private static final Pattern DROPPED =
            Pattern.compile("(?:drop table|truncate)(?: table)?(?: if exists)? (\\w+).*");
    private static final Map<String, Pattern> RULES = new LinkedHashMap<>();

    static {
        RULES.put(
                "drop column",
                Pattern.compile("drop (column|(?!constraint|not|default|expression|identity)(if exists )?\\w+).*"));
        RULES.put("rename", Pattern.compile("rename .*"));
        RULES.put("change type", Pattern.compile("alter (column )?\\w+ (set data )?type .*"));
        RULES.put("set not null", Pattern.compile("alter (column )?\\w+ set not null.*"));
        RULES.put(
                "new column not null",
                Pattern.compile(
                        "add (column )?(?!constraint)(if not exists )?\\w+ (?!.*default)(?!.*generated).*not null.*"));
        RULES.put("new constraint", Pattern.compile("add (constraint|check|unique|primary|foreign|exclude).*"));
    }

    private MigrationRules() {}

    /** The rules that this text breaks, each with the table. */
    static List<String> broken(String sql) {
        List<String> statements = statements(sql);
        Set<String> own = statements.stream()
                .map(CREATED::matcher)
                .filter(Matcher::lookingAt)
                .map(created -> created.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> broken = new ArrayList<>();
        for (String statement : statements) {
            Matcher altered = ALTERED.matcher(statement);
            Matcher unique = UNIQUE.matcher(statement);
            Matcher dropped = DROPPED.matcher(statement);
            if (altered.matches() && !own.contains(altered.group(1))) {
                actions(altered.group(2)).forEach(action -> rulesAgainst(action, altered.group(1), broken));
            } else if (unique.matches() && !own.contains(unique.group(1))) {
                broken.add("new constraint: " + unique.group(1));
            } else if (dropped.matches() && !own.contains(dropped.group(1))) {
                broken.add("drop table: " + dropped.group(1));
            } else if (statement.matches("(alter|drop) (type|view|materialized view|function|sequence|schema) .*")) {
                broken.add("drop or alter: " + statement);
            }
        }
        return broken;
    }

    private static void rulesAgainst(String action, String table, List<String> broken) {
        RULES.forEach((rule, pattern) -> {
            if (pattern.matcher(action).matches()) {
                broken.add(rule + ": " + table);
            }
        });
    }

    private static List<String> statements(String sql) {
        String plain =
                COMMENT.matcher(sql).replaceAll(" ").toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return List.of(plain.split(";", -1)).stream().map(String::strip).toList();
    }

    /** Those of one {@code alter table}, which commas part where no bracket is open. */
    private static List<String> actions(String all) {
        List<String> actions = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < all.length(); i++) {
            depth += all.charAt(i) == '(' ? 1 : all.charAt(i) == ')' ? -1 : 0;
            if (all.charAt(i) == ',' && depth == 0) {
                actions.add(all.substring(from, i).strip());
                from = i + 1;
            }
        }
        actions.add(all.substring(from).strip());
        return actions;
    }
}
