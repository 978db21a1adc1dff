package prongsai.measures.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Something to be told about a row: what was printed and what was taken.
 *
 * @param row as in the file; 0 where the whole file is meant
 * @param key of the text
 */
record Finding(int row, String key, List<Object> arguments) {
    /** All that was found on the way, in order. */
    static final class Collected {
        /** Nobody reads more, and a file made to take memory shall not. */
        private static final int MOST = 5_000;

        private final Set<Finding> warned = new HashSet<>();
        private final List<Finding> warnings = new ArrayList<>();
        private final List<Finding> rejections = new ArrayList<>();

        void warn(int row, String key, Object... arguments) {
            Finding finding = new Finding(row, "import." + key, List.of(arguments));
            if (warned.size() < MOST && warned.add(finding)) {
                warnings.add(finding);
            }
        }

        void reject(int row, String key, Object... arguments) {
            if (rejections.size() < MOST) {
                rejections.add(new Finding(row, "import." + key, List.of(arguments)));
            }
        }

        List<Finding> warnings() {
            return warnings;
        }

        List<Finding> rejections() {
            return rejections;
        }
    }
}
