package prongsai.reporting.paper;

import java.awt.Color;

/** A ground under black words, light enough for them to be read. It never says anything that the words do not say. */
public enum Shade {
    NONE(0xFFFFFF),
    BEST(0x8CC5A2),
    GOOD(0xB7DDC3),
    ENOUGH(0xDFF0E3),
    LOW(0xFDE9C8),
    LOWER(0xF9C88C),
    LOWEST(0xF0A08A),
    WORKING(0xCFE2F3),
    QUIET(0xE3E3E3);

    private final int colour;

    Shade(int colour) {
        this.colour = colour;
    }

    /** Red, green, blue. */
    public byte[] rgb() {
        return new byte[] {(byte) (colour >> 16), (byte) (colour >> 8), (byte) colour};
    }

    Color colour() {
        return new Color(colour);
    }
}
