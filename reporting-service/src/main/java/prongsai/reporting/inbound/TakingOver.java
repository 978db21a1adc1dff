package prongsai.reporting.inbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import prongsai.platform.events.ReceivedEvent;
import prongsai.reporting.projection.Projection;
import prongsai.reporting.record.Records;
import prongsai.reporting.verify.FrozenPapers;

/** Takes one event over: its state into the read model, what it froze and the event itself into the records. */
@ApplicationScoped
class TakingOver {
    private final Projection projection;
    private final FrozenPapers frozen;
    private final Records records;

    TakingOver(Projection projection, FrozenPapers frozen, Records records) {
        this.projection = projection;
        this.frozen = frozen;
        this.records = records;
    }

    Uni<Void> of(ReceivedEvent event) {
        return projection.apply(event).chain(() -> frozen.keep(event)).chain(() -> records.append(event));
    }
}
