package prongsai.measures.inbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import prongsai.measures.evidence.KnownEvidence;
import prongsai.platform.events.EventListener;
import prongsai.platform.events.Events;
import prongsai.platform.events.Inbox;
import prongsai.platform.events.ReceivedEvent;

/** Hears evidence-service: keeps a copy of the records, which a submitted round freezes. */
@ApplicationScoped
class EvidenceListener implements EventListener {
    private final Inbox inbox;
    private final KnownEvidence evidence;

    EvidenceListener(Inbox inbox, KnownEvidence evidence) {
        this.inbox = inbox;
        this.evidence = evidence;
    }

    @Override
    public String topic() {
        return "prongsai.evidence.v1";
    }

    @Incoming("evidence")
    public Uni<Void> hear(Message<List<byte[]>> batch) {
        return inbox.receive(this, batch);
    }

    @Override
    public Uni<Void> apply(ReceivedEvent event, Events events) {
        return switch (event.name()) {
            case "evidence-attached",
                    "evidence-described",
                    "evidence-blurred",
                    "evidence-withdrawn",
                    "evidence-removed",
                    "link-checked" -> evidence.learn(event);
            default -> Uni.createFrom().voidItem(); // views do not change a round
        };
    }
}
