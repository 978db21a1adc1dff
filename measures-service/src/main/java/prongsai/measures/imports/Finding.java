package prongsai.measures.imports;

import java.util.ArrayList;
import java.util.List;

/**
 * Something to be told about a row: what was printed and what was taken.
 *
 * @param row as in the file; 0 where the whole file is meant
 * @param key of the text
 */
record Finding(int row, String key, List<Object> arguments) {
    /** All that was found on the way, in order. */
    static final class Collected {
        private final List<Finding> warnings = new ArrayList<>();
        private final List<Finding> rejections = new ArrayList<>();

        void warn(int row, String key, Object... arguments) {
            Finding finding = new Finding(row, "import." + key, List.of(arguments));
            if (!warnings.contains(finding)) {
                warnings.add(finding);
            }
        }

        void reject(int row, String key, Object... arguments) {
            rejections.add(new Finding(row, "import." + key, List.of(arguments)));
        }

        List<Finding> warnings() {
            return warnings;
        }

        List<Finding> rejections() {
            return rejections;
        }
    }
}
