package prongsai.platform.note;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import prongsai.platform.events.DomainEvent;

/** The smallest aggregate: a text of an organisation. */
@Entity
@Table(name = "notes")
public class Note {
    @Id
    UUID id;

    String organisation;
    String text;
    long version;

    protected Note() {}

    static Note written(UUID id, String organisation) {
        Note note = new Note();
        note.id = id;
        note.organisation = organisation;
        note.text = "";
        return note;
    }

    NoteWritten write(String words) {
        text = words;
        version++;
        return new NoteWritten(new NoteState(id, organisation, text, version));
    }

    record NoteWritten(NoteState note) implements DomainEvent {
        @Override
        public State state() {
            return note;
        }
    }

    record NoteState(UUID id, String organisation, String text, long version) implements DomainEvent.State {
        @Override
        public String subject() {
            return id.toString();
        }
    }
}
