package prongsai.reporting.opendata;

/**
 * A column of a dataset.
 *
 * @param name stays for ever; the heading in CSV and the member in JSON
 * @param type as in CSVW: {@code string}, {@code integer}, {@code decimal}, {@code date}, {@code dateTime}, {@code anyURI}
 */
record Field(String name, String titleTh, String type) {
    static Field text(String name, String titleTh) {
        return new Field(name, titleTh, "string");
    }

    static Field number(String name, String titleTh) {
        return new Field(name, titleTh, "integer");
    }
}
