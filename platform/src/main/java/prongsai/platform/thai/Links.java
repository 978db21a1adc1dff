package prongsai.platform.thai;

/** Web addresses as typed or scanned. */
public final class Links {

    private Links() {}

    /**
     * The address with Latin digits, since the papers print Thai ones where none can be ({@code https://egp๒...} is
     * egp2); nothing else changes, escaped characters neither. Mend before checking or storing a link.
     */
    public static String mendDigits(String url) {
        return ThaiDigits.toLatin(url);
    }
}
