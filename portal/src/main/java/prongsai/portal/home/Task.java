package prongsai.portal.home;

/**
 * Something that waits for a person.
 *
 * @param kind names its words
 * @param detail what the words need: a number, a day, a round
 * @param href where it is done
 * @param late whether it should have been done already
 */
record Task(String kind, String detail, String href, boolean late) {
    static Task soon(String kind, String detail, String href) {
        return new Task(kind, detail, href, false);
    }

    static Task late(String kind, String detail, String href) {
        return new Task(kind, detail, href, true);
    }
}
