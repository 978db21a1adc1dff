package prongsai.platform.note;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import prongsai.platform.events.EventListener;
import prongsai.platform.events.Events;
import prongsai.platform.events.Inbox;
import prongsai.platform.events.ReceivedEvent;

@ApplicationScoped
class NoteListener implements EventListener {
    private final Inbox inbox;

    NoteListener(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public String topic() {
        return "prongsai.notes.v1";
    }

    @Incoming("notes")
    Uni<Void> hear(Message<List<byte[]>> batch) {
        return inbox.receive(this, batch);
    }

    record Heard(HeardNote note) {
        record HeardNote(UUID id, String text, long version) {}
    }

    @Override
    public Uni<Void> apply(ReceivedEvent event, Events events) {
        Heard.HeardNote note = event.read(Heard.class).note();
        if (note.text().equals("unappliable")) {
            return Uni.createFrom().failure(new IllegalArgumentException("this one cannot be applied"));
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into heard values (?1, ?2, ?3, 1) on conflict (id) do update set text = excluded.text,"
                                        + " version = excluded.version, times = heard.times + 1"
                                        + " where excluded.version > heard.version")
                        .setParameter(1, note.id())
                        .setParameter(2, note.text())
                        .setParameter(3, note.version())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
