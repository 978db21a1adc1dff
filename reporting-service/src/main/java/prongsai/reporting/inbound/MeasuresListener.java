package prongsai.reporting.inbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import prongsai.platform.events.EventListener;
import prongsai.platform.events.Events;
import prongsai.platform.events.Inbox;
import prongsai.platform.events.ReceivedEvent;

/** Hears measures-service: all it tells is taken over and recorded. */
@ApplicationScoped
class MeasuresListener implements EventListener {
    private final Inbox inbox;
    private final TakingOver takingOver;

    MeasuresListener(Inbox inbox, TakingOver takingOver) {
        this.inbox = inbox;
        this.takingOver = takingOver;
    }

    @Override
    public String topic() {
        return "prongsai.measures.v1";
    }

    @Incoming("measures")
    public Uni<Void> hear(Message<List<byte[]>> batch) {
        return inbox.receive(this, batch);
    }

    @Override
    public Uni<Void> apply(ReceivedEvent event, Events events) {
        return takingOver.of(List.of(event));
    }

    @Override
    public boolean appliesTogether(ReceivedEvent event) {
        return true;
    }

    @Override
    public Uni<Void> applyTogether(List<ReceivedEvent> neighbours, Events events) {
        return takingOver.of(neighbours);
    }
}
