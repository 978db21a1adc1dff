package prongsai.platform.thai;

/** The ten Thai digits U+0E50 to U+0E59. The papers mix them with Latin ones, even in one number. */
public final class ThaiDigits {

    private static final char THAI_ZERO = '\u0E50';
    private static final char THAI_NINE = '\u0E59';

    private ThaiDigits() {}

    /** The same text with every Thai digit as a Latin one; nothing else changes, so positions stay the same. */
    public static String toLatin(String text) {
        return shifted(text, THAI_ZERO, THAI_NINE, '0');
    }

    /** The same text with every Latin digit as a Thai one, for official print; nothing else changes. */
    public static String toThai(String text) {
        return shifted(text, '0', '9', THAI_ZERO);
    }

    static boolean isThai(char digit) {
        return digit >= THAI_ZERO && digit <= THAI_NINE;
    }

    private static String shifted(String text, char zero, char nine, char newZero) {
        char[] letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            if (letters[i] >= zero && letters[i] <= nine) {
                letters[i] = (char) (letters[i] - zero + newZero);
            }
        }
        return new String(letters);
    }
}
