package prongsai.platform.problem;

import java.util.List;
import java.util.Locale;

/**
 * A kind of problem, usually an enum constant that states what is the case ({@code ALREADY_SUBMITTED}). Its texts stand in
 * the bundles {@code messages/problems-<service>}, under {@code <code>.title} and {@code <code>.detail}.
 */
public interface ProblemType {
    /** The constant's name. */
    String name();

    /** The HTTP status it is answered with. */
    int status();

    /** The stable code, {@code already-submitted}; part of the problem's {@code type}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** After how many seconds asking again may succeed ({@code Retry-After}); 0 where it would not. */
    default int retryAfter() {
        return status() == 429 || status() == 503 ? 2 : 0;
    }

    /** The problem, with what the detail's text puts into its places {@code {0}}, {@code {1}} …. */
    default Problem because(Object... arguments) {
        return new Problem(this, List.of(arguments), List.of());
    }
}
