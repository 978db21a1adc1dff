package prongsai.deploy.bench;

import java.util.Locale;

/** A row of the table that {@code deploy/bench/country} prints: what it costs, beside its floor or what is allowed. */
final class Row {
    /** Of the city. */
    static final int OFFICES = 50;

    private Row() {}

    /**
     * A row where growth is not looked at.
     *
     * @param ratio ours to the floor or to what is allowed, in the same unit
     */
    static String of(String asked, int organisations, String ours, String floor, double ratio) {
        return String.format(Locale.ROOT, "| %s | %,d | %s | %s | %.2f | |", asked, organisations, ours, floor, ratio);
    }

    /** The same with how it grew: ours to what it was with 50 organisations. */
    static String of(String asked, int organisations, String ours, String floor, double ratio, double growth) {
        return String.format(
                Locale.ROOT, "| %s | %,d | %s | %s | %.2f | %.2f |", asked, organisations, ours, floor, ratio, growth);
    }
}
