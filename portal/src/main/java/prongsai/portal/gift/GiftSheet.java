package prongsai.portal.gift;

import java.util.List;
import java.util.Map;
import prongsai.portal.api.GiftReturn;
import prongsai.portal.forms.Saving;
import prongsai.portal.office.Office;

/** What a section says as its page shows it; {@code form} is what is typed. */
record GiftSheet(GiftBoard board, String section, GiftForm form, Saving saving) {
    public Office office() {
        return board.office();
    }

    public GiftReturn gifts() {
        return board.gifts();
    }

    public String path() {
        return board.path() + "/sections/" + section;
    }

    public String name() {
        return office().section(section);
    }

    public String value(Map<String, String> entry, GiftReturn.Field field) {
        return board.value(entry, field);
    }

    /** Names the place in which a field of an entry is typed. */
    public String id(int entry, GiftReturn.Field field) {
        return "entry-" + entry + "-" + field.key();
    }

    /** What is wrong with a field of an entry, counted from 0. */
    public List<String> wrong(int entry, GiftReturn.Field field) {
        return saving.of("entries/" + entry + "/" + field.key());
    }

    /** What is wrong with the answer as a whole. */
    public List<String> wrongAnswer() {
        return saving.errors().stream()
                .filter(error -> error.pointer().equals("/entries"))
                .map(error -> error.detail())
                .toList();
    }
}
