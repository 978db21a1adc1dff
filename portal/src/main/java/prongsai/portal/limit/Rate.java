package prongsai.portal.limit;

/**
 * How much may be asked.
 *
 * @param perSecond for ever
 * @param burst at once, after a pause
 */
record Rate(double perSecond, int burst) {
    Rate {
        if (perSecond <= 0 || burst < 1) {
            throw new IllegalArgumentException("prongsai.limits: " + perSecond + " a second, " + burst
                    + " at once: the first must be above 0, the second 1 or more");
        }
    }
}
