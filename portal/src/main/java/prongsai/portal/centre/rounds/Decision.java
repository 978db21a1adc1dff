package prongsai.portal.centre.rounds;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import prongsai.portal.api.centre.RoundState.Note;
import prongsai.portal.api.centre.Submission;

/**
 * What the centre typed about a report: a reason, and notes beside rows, kept by the name of their field ({@code m3} for the third
 * measure, {@code r1} for the first result).
 *
 * @param tag the mark of the state that was looked at
 * @param once so that sending twice is the same as once
 */
record Decision(String tag, String once, String reason, Map<String, String> notes) {
    static Decision fresh(String tag, List<Note> before, Submission.Snapshot snapshot) {
        Map<String, String> notes = new HashMap<>();
        before.forEach(note -> places(snapshot).forEach((field, where) -> {
            if (where.equals(note.where())) {
                notes.put(field, note.text());
            }
        }));
        return new Decision(tag, UUID.randomUUID().toString(), "", notes);
    }

    static Decision typed(MultivaluedMap<String, String> form) {
        Map<String, String> notes = new HashMap<>();
        form.forEach((field, values) -> {
            if (field.matches("[mr][0-9]{1,5}")) {
                notes.put(field, String.join("", values).strip());
            }
        });
        return new Decision(
                first(form, "tag"), first(form, "once"), first(form, "reason").strip(), notes);
    }

    /** What was typed, to be sent anew on the state that is shown now. */
    static Decision again(Decision typed, String tag) {
        return new Decision(tag, UUID.randomUUID().toString(), typed.reason(), typed.notes());
    }

    /** The notes at the places of what was looked at. */
    List<Note> placed(Submission.Snapshot snapshot) {
        List<Note> placed = new ArrayList<>();
        places(snapshot).forEach((field, where) -> {
            String text = note(field);
            if (!text.isEmpty()) {
                placed.add(new Note(where, text));
            }
        });
        return placed;
    }

    public String note(String field) {
        return notes.getOrDefault(field, "");
    }

    private static Map<String, String> places(Submission.Snapshot snapshot) {
        Map<String, String> places = new LinkedHashMap<>();
        snapshot.measures().forEach(one -> places.put("m" + one.number(), "/measures/" + one.id()));
        snapshot.results().forEach(one -> places.put("r" + one.number(), "/results/" + one.id()));
        return places;
    }

    private static String first(MultivaluedMap<String, String> form, String field) {
        return Objects.requireNonNullElse(form.getFirst(field), "");
    }
}
