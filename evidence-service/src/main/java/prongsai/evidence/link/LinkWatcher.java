package prongsai.evidence.link;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import prongsai.platform.answer.Change;

/** Something that names addresses and wants to know what is found there. */
public interface LinkWatcher {
    /** Takes over what was found, in the transaction in which it is kept, and tells others. */
    Uni<Void> found(String url, LinkCheck check, Change change);

    /** It was looked at and there was nothing new; works in the session that is open. Told to nobody. */
    default Uni<Void> lookedAt(String url, Instant at) {
        return Uni.createFrom().voidItem();
    }

    /** Whether this address is still named. */
    Uni<Boolean> stillNames(String url);
}
