package prongsai.evidence.item;

import java.util.UUID;
import prongsai.platform.problem.Problem;

/** Where a page of evidence starts: after the piece of this position and id. */
record Place(int position, UUID id) {
    private static final Place START = new Place(0, new UUID(0, 0));

    static String after(Evidence evidence) {
        return evidence.position() + "/" + evidence.id();
    }

    /** From a cursor's key; empty is the start. */
    static Place of(String key) {
        if (key.isEmpty()) {
            return START;
        }
        if (!key.matches("[0-9]{1,9}/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw Problem.invalid("cursor", "error.cursor");
        }
        int slash = key.indexOf('/');
        return new Place(Integer.parseInt(key.substring(0, slash)), UUID.fromString(key.substring(slash + 1)));
    }
}
