package prongsai.platform.settings;

import java.util.Collection;

/** The name that was probably meant. */
final class Nearest {
    private Nearest() {}

    /** The nearest of them that can be reached by so many letters changed, left out or put in; nothing where there is none. */
    static String to(String name, Collection<String> names, int most) {
        String nearest = "";
        int least = most + 1;
        for (String each : names) {
            int distance = distance(name, each);
            if (distance < least) {
                least = distance;
                nearest = each;
            }
        }
        return nearest;
    }

    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
