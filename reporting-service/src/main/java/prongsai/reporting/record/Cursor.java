package prongsai.reporting.record;

import prongsai.platform.problem.Problem;

/** The key of a cursor into the records: the number of the last one seen. */
public final class Cursor {
    private Cursor() {}

    /** The number; 0 for no cursor; what is none is a 400 of this parameter. */
    public static long number(String key, String parameter) {
        if (key.isEmpty()) {
            return 0;
        }
        if (!key.matches("[0-9]{1,18}")) {
            throw Problem.invalid(parameter, "error.cursor");
        }
        return Long.parseLong(key);
    }
}
