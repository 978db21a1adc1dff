package prongsai.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** What a failure of the database means. */
public final class Databases {
    /** serialization_failure, deadlock_detected, lock_not_available, unique_violation. */
    private static final Set<String> LOST_A_RACE = Set.of("40001", "40P01", "55P03", "23505");

    private Databases() {}

    /** Whether two changes met and this one lost; asking again may succeed. */
    public static boolean wasChangedByAnother(Throwable e) {
        return e instanceof PgException pg && LOST_A_RACE.contains(pg.getSqlState());
    }

    /** Whether the database cannot be reached or is starting or stopping (this exception itself, not its causes). */
    public static boolean isAway(Throwable e) {
        if (e instanceof PgException pg) {
            String state = String.valueOf(pg.getSqlState());
            return state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
        }
        if (e instanceof JsonProcessingException) {
            // an IOException by descent only: nobody becomes able to read these bytes by waiting
            return false;
        }
        return e instanceof IOException
                || e instanceof TimeoutException
                || e instanceof io.vertx.core.impl.NoStackTraceTimeoutException
                || String.valueOf(e.getMessage()).contains("Connection is closed")
                || e.getClass().getSimpleName().equals("ClosedConnectionException");
    }

    /** Whether this exception or one of its causes says that the database is away. */
    public static boolean anyIsAway(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (isAway(cause)) {
                return true;
            }
        }
        return false;
    }
}
