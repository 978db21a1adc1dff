package prongsai.measures.catalogue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import prongsai.platform.answer.Change;
import prongsai.platform.answer.Transactions;

/**
 * A modest set of standard measures, one or two an indicator, so that a new installation has something to offer. Put in once:
 * what the centre changes or takes out afterwards stays so.
 */
@ApplicationScoped
class ShippedCatalogue {
    private static final String FILE = "/catalogue/standard-measures.json";
    private static final String NAME = "standard-measures-1";

    private final StandardMeasures standards;
    private final Transactions transactions;
    private final ObjectMapper json;

    ShippedCatalogue(StandardMeasures standards, Transactions transactions, ObjectMapper json) {
        this.standards = standards;
        this.transactions = transactions;
        this.json = json;
    }

    /** An entry as it is shipped: the words of the centre, with the id it has in every installation. */
    record Entry(UUID id, StandardText text) {}

    void putIn(@Observes StartupEvent start) throws Throwable {
        List<Entry> entries = entries();
        VertxContextSupport.subscribeAndAwait(() -> transactions.byItself(change -> first().chain(first ->
                first ? keep(entries, change) : Uni.createFrom().voidItem())));
    }

    List<Entry> entries() {
        try (InputStream in = ShippedCatalogue.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + FILE);
            }
            List<JsonNode> all = json.readValue(in, new TypeReference<>() {});
            return all.stream().map(this::entry).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Entry entry(JsonNode shipped) {
        StandardWords words = json.convertValue(shipped, StandardWords.class);
        return new Entry(UUID.fromString(shipped.path("id").asText()), words.understood());
    }

    /** Whether nobody has put it in yet; a second replica waits here for the first. */
    private static Uni<Boolean> first() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into shipped_catalogues (name) values (?1) on conflict do nothing")
                        .setParameter(1, NAME)
                        .executeUpdate())
                .map(inserted -> inserted == 1);
    }

    private Uni<Void> keep(List<Entry> entries, Change change) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Entry entry : entries) {
            StandardMeasure standard = new StandardMeasure(entry.id());
            all = all.chain(() -> change.publish(standard.keep(entry.text()))).chain(() -> standards.persist(standard));
        }
        return all;
    }
}
