package prongsai.evidence.item;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a file that is asked for.
 *
 * @param from the first byte
 * @param count how many bytes
 */
record ByteRange(long from, long count) {
    private static final Pattern ONE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

    /**
     * The part that a {@code Range} header names of a file of this length; null where the whole is to be answered: nothing is
     * asked, several parts are, or something that is no range of bytes. A part outside the file is a 416.
     */
    static @Nullable ByteRange of(@Nullable String header, long length) {
        Matcher asked = ONE.matcher(header == null ? "" : header.replace(" ", ""));
        if (!asked.matches() || (asked.group(1).isEmpty() && asked.group(2).isEmpty())) {
            return null;
        }
        if (asked.group(1).isEmpty()) {
            long last = Math.min(length, Long.parseLong(asked.group(2)));
            return inside(length - last, length - 1, length);
        }
        long from = Long.parseLong(asked.group(1));
        long to = asked.group(2).isEmpty() ? length - 1 : Math.min(length - 1, Long.parseLong(asked.group(2)));
        boolean backwards = !asked.group(2).isEmpty() && Long.parseLong(asked.group(2)) < from;
        return backwards ? null : inside(from, to, length);
    }

    private static ByteRange inside(long from, long to, long length) {
        if (from >= length) {
            throw EvidenceProblem.RANGE_OUTSIDE.because(length);
        }
        return new ByteRange(from, to - from + 1);
    }

    /** As {@code Content-Range} says it. */
    String of(long length) {
        return "bytes " + from + "-" + (from + count - 1) + "/" + length;
    }
}
