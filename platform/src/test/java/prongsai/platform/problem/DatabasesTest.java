package prongsai.platform.problem;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** What is waited for, and what is not. */
class DatabasesTest {
    @Test
    void a_database_that_is_away_or_stopping_is_waited_for() {
        assertTrue(Databases.anyIsAway(new IllegalStateException(new ConnectException("refused"))));
        assertTrue(Databases.anyIsAway(new PgException("terminating connection", "FATAL", "57P01", "")));
    }

    @Test
    void an_event_that_cannot_be_read_is_not_waited_for() {
        JsonParseException unreadable =
                Assertions.assertThrows(JsonParseException.class, () -> new ObjectMapper().readTree("{no"));
        assertFalse(Databases.anyIsAway(new IllegalArgumentException(unreadable)));
    }

    @Test
    void a_lost_race_is_told_apart_from_an_absence() {
        assertTrue(Databases.wasChangedByAnother(new PgException("duplicate key", "ERROR", "23505", "")));
        assertFalse(Databases.anyIsAway(new PgException("duplicate key", "ERROR", "23505", "")));
    }
}
