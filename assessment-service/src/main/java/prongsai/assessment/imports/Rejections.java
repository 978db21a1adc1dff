package prongsai.assessment.imports;

import java.util.ArrayList;
import java.util.List;

/** All that is wrong with a file: the first thousand in words, all by count. */
final class Rejections {
    private static final int MOST = 1000;

    private final List<Rejected> first = new ArrayList<>();
    private long count;

    void add(int row, String column, String value, String key, Object... arguments) {
        count++;
        if (first.size() < MOST) {
            first.add(Rejected.of(row, column, value, key, arguments));
        }
    }

    long count() {
        return count;
    }

    List<Rejected> first() {
        return List.copyOf(first);
    }
}
