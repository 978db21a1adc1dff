package prongsai.evidence.view;

import java.util.UUID;
import prongsai.platform.events.DomainEvent;

/** What is told of looking at evidence; who looked stands in the envelope, with role and address. */
public sealed interface ViewEvent extends DomainEvent {
    /**
     * Somebody was shown an internal photo or document. Nothing of the evidence has changed: the version is the one that was
     * seen.
     */
    record EvidenceViewed(View view) implements ViewEvent {
        @Override
        public State state() {
            return view;
        }
    }

    /** The whole file, a smaller picture of it, or the whole file of an older version. */
    enum What {
        CONTENT,
        THUMBNAIL,
        VERSION
    }

    /**
     * What was seen.
     *
     * @param evidence its id
     * @param organisation whose it is
     * @param kind {@code PHOTO} or {@code DOCUMENT}
     * @param pictureVersion which version of the file was seen
     * @param version of the evidence at that moment
     */
    record View(UUID evidence, String organisation, String kind, What what, int pictureVersion, long version)
            implements DomainEvent.State {
        @Override
        public String subject() {
            return evidence.toString();
        }
    }
}
