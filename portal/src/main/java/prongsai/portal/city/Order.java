package prongsai.portal.city;

import java.util.Comparator;
import java.util.Locale;
import prongsai.portal.api.CityStatus.Row;
import prongsai.portal.layout.Language;

/** By which column the table is ordered, and which way; {@code -percent} in the address is the highest first. */
record Order(Column column, boolean descending) {
    static final Order USUAL = new Order(Column.NAME, false);

    static Order of(String parameter) {
        boolean descending = parameter.startsWith("-");
        String name = descending ? parameter.substring(1) : parameter;
        for (Column column : Column.values()) {
            if (column.parameter().equals(name)) {
                return new Order(column, descending);
            }
        }
        return USUAL;
    }

    String parameter() {
        return (descending ? "-" : "") + column.name().toLowerCase(Locale.ROOT);
    }

    boolean isUsual() {
        return equals(USUAL);
    }

    /** What a click on this column's heading asks for: names from the first letter, figures from the highest, a second click turns. */
    Order clicked(Column heading) {
        if (heading == column) {
            return new Order(column, !descending);
        }
        return new Order(heading, heading != Column.NAME);
    }

    Comparator<Row> comparator(Language language) {
        Comparator<Row> comparator = column.comparator(language);
        return (descending ? comparator.reversed() : comparator).thenComparing(DistrictName.order(language));
    }
}
