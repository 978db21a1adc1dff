package prongsai.platform.answer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * After a restore the versions go on from where the backup was, so that one is given a second time to another state: a tag made of a
 * version says the epoch too, from the second on. Whoever kept an answer from before the restore is given a new one, and a change of
 * what was seen before it is stale.
 */
@ApplicationScoped
public class EpochOfTags {
    private static final Pattern OF_A_LATER_EPOCH = Pattern.compile(".*-e[0-9]+");

    private final String end;

    EpochOfTags(@ConfigProperty(name = "prongsai.events.epoch", defaultValue = "1") int epoch) {
        this.end = epoch == 1 ? "" : "-e" + epoch;
    }

    /** The tag, without its quotes, as it is told in this epoch. */
    public String told(String tag) {
        return tag.endsWith(end) ? tag : tag + end;
    }

    /** Whether this tag, without its quotes, was told in this epoch. */
    boolean hasTold(String tag) {
        return end.isEmpty() ? !OF_A_LATER_EPOCH.matcher(tag).matches() : tag.endsWith(end);
    }
}
