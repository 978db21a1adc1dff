package prongsai.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Migrations of the last release stay as they were; later ones only expand, so that the last release goes on beside the next one. What
 * contracts stands in {@code contracted.txt}. After a release: {@code -Dprongsai.migrations=write} records it.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MigrationRulesTest {
    private static final Path RECORDS = Path.of("src/test/resources/prongsai/deploy/migrations");
    private static final Path RELEASED = RECORDS.resolve("last-release.txt");
    private static final Path CONTRACTED = RECORDS.resolve("contracted.txt");

    @Test
    void what_was_released_is_as_it_was() throws Exception {
        Map<String, String> here = migrations();
        if ("write".equals(System.getProperty("prongsai.migrations"))) {
            Files.writeString(
                    RELEASED,
                    here.entrySet().stream()
                            .map(each -> digest(each.getValue()) + " " + each.getKey() + "\n")
                            .collect(Collectors.joining()));
        }
        List<String> changed = Files.readAllLines(RELEASED).stream()
                .filter(line -> {
                    String[] parts = line.split(" ", 2);
                    String now = here.get(parts[1]);
                    return now == null || !digest(now).equals(parts[0]);
                })
                .toList();

        assertEquals(List.of(), changed);
        assertTrue(here.size() > 30);
    }

    @Test
    void what_is_new_only_expands() throws IOException {
        String released = Files.readString(RELEASED);
        String contracted = Files.readString(CONTRACTED);
        List<String> broken = new ArrayList<>();
        migrations().forEach((path, sql) -> {
            if (!released.contains(path)) {
                MigrationRules.broken(sql).stream()
                        .map(rule -> path + " " + rule)
                        .filter(line -> contracted.lines().noneMatch(each -> each.startsWith(line + " since ")))
                        .forEach(broken::add);
            }
        });

        assertEquals(List.of(), broken);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alter table plans drop column title|drop column: plans",
                "ALTER TABLE plans   DROP title|drop column: plans",
                "drop table if exists plans|drop table: plans",
                "alter table plans rename to schemes|rename: plans",
                "alter table plans rename column a to b|rename: plans",
                "alter table plans alter column a type bigint|change type: plans",
                "alter table plans alter a set not null|set not null: plans",
                "alter table plans add column a integer not null|new column not null: plans",
                "alter table plans add column b integer, add a text not null|new column not null: plans",
                "alter table plans add constraint c check (a > 0)|new constraint: plans",
                "create unique index i on plans (a)|new constraint: plans",
                "truncate plans|drop table: plans",
                "drop view v|drop or alter: drop view v",
                "create table mine (a integer); alter table other drop column b|drop column: other"
            })
    void what_the_version_before_would_miss_is_found(String sql, String found) {
        assertEquals(List.of(found), MigrationRules.broken(sql));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alter table plans add column a integer",
                "alter table plans add column a integer not null default 0",
                "alter table plans add column id bigint generated always as identity not null",
                "alter table plans alter column a drop not null",
                "alter table plans drop constraint c",
                "create table mine (a integer not null unique); alter table mine add constraint c check (a > 0); drop table mine",
                "create index i on plans (a); update plans set a = 1 -- drop table plans",
                "drop index i"
            })
    void what_only_expands_is_let_be(String sql) {
        assertEquals(List.of(), MigrationRules.broken(sql));
    }

    private static Map<String, String> migrations() throws IOException {
        Map<String, String> migrations = new TreeMap<>();
        for (String module : List.of(
                "platform", "assessment-service", "measures-service", "evidence-service", "reporting-service")) {
            Path folder = Path.of("..", module, "src/main/resources/db");
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".sql")).toList()) {
                    migrations.put(module + "/" + folder.relativize(file), Files.readString(file));
                }
            }
        }
        return migrations;
    }

    private static String digest(String text) {
        try {
            byte[] all = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(all, 0, 8);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
