package prongsai.reporting.inbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import prongsai.platform.events.ReceivedEvent;
import prongsai.reporting.projection.Projection;
import prongsai.reporting.record.Records;
import prongsai.reporting.verify.FrozenPapers;

/** Takes events over: their states into the read model, what they froze and the events themselves into the records. */
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

    Uni<Void> of(List<ReceivedEvent> events) {
        return projection.apply(events).chain(() -> frozen.keep(events)).chain(() -> records.append(events));
    }
}
