package prongsai.portal.city;

import java.util.List;
import java.util.stream.Stream;
import prongsai.portal.layout.Messages;

/** The overview's table as lines of a file. */
final class CityCsv {
    private CityCsv() {}

    static List<List<String>> lines(CityView city, Messages words) {
        List<String> heading = List.of(
                words.code(),
                words.district(),
                words.score(),
                words.grade(),
                words.plan(),
                words.issues(),
                words.measures(),
                words.completed(),
                words.overdue(),
                words.percent(),
                words.roundM6(),
                words.roundM12(),
                words.photos(),
                words.documents(),
                words.links(),
                words.deadLinks(),
                words.measuresWithout());
        return Stream.concat(Stream.of(heading), city.rows().stream().map(row -> cells(row, words)))
                .toList();
    }

    private static List<String> cells(CityRow row, Messages words) {
        return List.of(
                row.code(),
                row.name(),
                known(row.score()),
                known(row.grade()),
                words.planState(row.planState()),
                Integer.toString(row.work().issues()),
                Integer.toString(row.work().measures()),
                Integer.toString(row.work().completed()),
                Integer.toString(row.work().overdue()),
                known(row.percent()),
                words.roundState(row.m6()),
                words.roundState(row.m12()),
                Integer.toString(row.proofs().photos()),
                Integer.toString(row.proofs().documents()),
                Integer.toString(row.proofs().links()),
                Integer.toString(row.proofs().deadLinks()),
                Integer.toString(row.proofs().measuresWithout()));
    }

    private static String known(String shown) {
        return shown.equals(Figures.UNKNOWN) ? "" : shown;
    }
}
