package prongsai.reporting.record;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.platform.problem.Problem;
import prongsai.platform.store.Conditions;
import prongsai.platform.time.Bangkok;

/**
 * Which lines of the audit trail are wanted; null and empty are open.
 *
 * @param from Bangkok day, included
 * @param to Bangkok day, included
 * @param actor user id of who did it
 * @param types in full
 * @param subject id of the thing it was done to
 */
record AuditFilter(
        @Nullable String organisation,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String actor,
        List<String> types,
        @Nullable String subject) {
    /** From a request's parameters; what cannot be read is a 400. */
    static AuditFilter of(
            @Nullable String organisation,
            @Nullable String from,
            @Nullable String to,
            @Nullable String actor,
            @Nullable List<String> types,
            @Nullable String subject) {
        return new AuditFilter(
                organisation,
                day(from, "from"),
                day(to, "to"),
                actor,
                ChangeFilter.types(types == null ? List.of() : types, "type"),
                subject);
    }

    private static @Nullable LocalDate day(@Nullable String text, String parameter) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.invalid(parameter, "error.kind-of-value");
        }
    }

    Conditions conditions() {
        return new Conditions()
                .and("organisation = ?", organisation)
                .and("occurred_at >= ?", from == null ? null : start(from))
                .and("occurred_at < ?", to == null ? null : start(to.plusDays(1)))
                .and("actor = ?", actor)
                .and("type = any(?)", types.isEmpty() ? null : types.toArray(String[]::new))
                .and("subject = ?", subject);
    }

    private static Object start(LocalDate day) {
        return day.atStartOfDay(Bangkok.ZONE).toInstant().atOffset(ZoneOffset.UTC);
    }
}
