package prongsai.measures.round;

import java.util.List;
import java.util.Locale;

/**
 * Something that is missing or doubtful in a round.
 *
 * @param where the place in the plan, {@code /measures/<id>}; empty for the round as a whole
 * @param arguments what the text about it names
 */
record Finding(Kind kind, String where, List<Object> arguments) {
    /** How much it matters: a blocking one must be mended before submitting, the others are the director's to weigh. */
    enum Severity {
        BLOCKING,
        WARNING,
        NOTICE
    }

    /** What was found; its text is {@code check.<kind>} of the messages. */
    enum Kind {
        PLAN_NOT_APPROVED(Severity.BLOCKING),
        ROUND_OPENS_LATER(Severity.BLOCKING),
        MEASURE_WITHOUT_RESULT(Severity.WARNING),
        RESULT_WITHOUT_EVIDENCE(Severity.WARNING),
        EVIDENCE_OUTSIDE_PERIOD(Severity.WARNING),
        OTHER_ORGANISATION_NAMED(Severity.WARNING),
        RESULT_REPEATS_MEASURE(Severity.WARNING),
        NOT_DONE_WITHOUT_REASON(Severity.WARNING),
        DAYS_NOT_TICKED(Severity.WARNING),
        DEAD_LINK(Severity.WARNING),
        EVIDENCE_OF_ANNEX_MISSING(Severity.WARNING),
        EVIDENCE_WITHDRAWN(Severity.NOTICE),
        INDICATOR_WITHOUT_ISSUES(Severity.NOTICE),
        DONE_AFTER_PERIOD(Severity.NOTICE),
        ROUND_IS_LATE(Severity.NOTICE);

        private final Severity severity;

        Kind(Severity severity) {
            this.severity = severity;
        }

        Severity severity() {
            return severity;
        }

        String key() {
            return "check." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Finding of(Kind kind, String where, Object... arguments) {
        return new Finding(kind, where, List.of(arguments));
    }
}
