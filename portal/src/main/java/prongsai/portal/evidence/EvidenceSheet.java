package prongsai.portal.evidence;

import java.util.List;
import java.util.Objects;
import prongsai.portal.api.Evidence;
import prongsai.portal.office.Office;

/** A piece of evidence as its page shows it. */
record EvidenceSheet(Office office, Evidence piece, Description form, String tag) {
    private static final List<String> TO_LOOK_FOR =
            List.of("FACES", "NAMES", "ID_CARDS", "QR_CODES", "CHILDREN", "MEETING_CODES");

    public String path() {
        return office.in("evidence/" + piece.id());
    }

    /** What somebody must have looked for before everybody may see it. */
    public List<String> toLookFor() {
        return TO_LOOK_FOR;
    }

    public boolean isConfirmed(String what) {
        return form.confirmed().contains(what);
    }

    public boolean isKept() {
        return office.isWorked() && piece.isThere();
    }

    /** The director or the centre takes it out of everything at once. */
    public boolean canWithdraw() {
        return piece.isThere()
                && (office.isDirected()
                        || Objects.requireNonNull(office.page().who()).isCentre());
    }

    public long kilobytes() {
        return Objects.requireNonNullElse(piece.bytes(), 0L) / 1024;
    }

    public List<String> warnings() {
        return Objects.requireNonNullElse(piece.warnings(), List.of());
    }
}
