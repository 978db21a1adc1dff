package prongsai.reporting.inbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import prongsai.platform.events.ReceivedEvent;
import prongsai.reporting.projection.Projection;
import prongsai.reporting.record.Records;

/** Takes one event over: its state into the read model, the event itself into the records. */
@ApplicationScoped
class TakingOver {
    private final Projection projection;
    private final Records records;

    TakingOver(Projection projection, Records records) {
        this.projection = projection;
        this.records = records;
    }

    Uni<Void> of(ReceivedEvent event) {
        return projection.apply(event).chain(() -> records.append(event));
    }
}
