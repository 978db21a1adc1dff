package prongsai.portal.imports;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Objects;

/**
 * What somebody does with the rows on the page.
 *
 * @param form the fields as they were sent: the packed draft, which rows are {@code open}, and what {@code do} names
 * @param usualYear of items that name none, Buddhist Era
 */
record ReviewForm(MultivaluedMap<String, String> form, int usualYear) {
    /** The draft with all that was typed, without a row that is to be left out. */
    Draft draft() {
        Draft draft = PackedDraft.unpack(first("draft"));
        for (String open : Objects.requireNonNullElse(form.get("open"), List.<String>of())) {
            int place = place(open, draft);
            if (place >= 0) {
                draft = draft.with(
                        place,
                        new RowForm(form, place, usualYear).over(draft.rows().get(place)));
            }
        }
        int drop = place(wanted("drop"), draft);
        return drop < 0 ? draft : draft.without(drop);
    }

    boolean isAccepted() {
        return action().equals("accept");
    }

    /** The place of the row that is to be corrected; -1 for none. */
    int edited() {
        String place = wanted("edit");
        return place.matches("[0-9]{1,5}") ? Integer.parseInt(place) : -1;
    }

    /** The page of rows, from 0. */
    int page() {
        String wanted = wanted("page").isEmpty() ? first("page") : wanted("page");
        return wanted.matches("[0-9]{1,4}") ? Integer.parseInt(wanted) : 0;
    }

    /** {@code all}, or {@code told} for rows of which something is told. */
    String only() {
        String wanted = wanted("only").isEmpty() ? first("only") : wanted("only");
        return wanted.equals("told") ? wanted : "all";
    }

    String once() {
        return first("once");
    }

    /** A button may name what it is about: {@code edit:12}. */
    private String wanted(String what) {
        return action().startsWith(what + ":") ? action().substring(what.length() + 1) : "";
    }

    private String action() {
        return first("do");
    }

    private String first(String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "");
    }

    private static int place(String typed, Draft draft) {
        int place = typed.matches("[0-9]{1,5}") ? Integer.parseInt(typed) : -1;
        return place < draft.rows().size() ? place : -1;
    }
}
