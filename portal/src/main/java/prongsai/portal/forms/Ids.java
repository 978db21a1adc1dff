package prongsai.portal.forms;

import jakarta.ws.rs.NotFoundException;
import java.util.UUID;

/** Ids out of addresses and forms. */
public final class Ids {
    private Ids() {}

    /** The id that is written there; what is none names nothing that could be found (404). */
    public static UUID of(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException(noId);
        }
    }
}
