package prongsai.platform.thai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Counts over a whole real plan; only where the paper lies beside the project. */
class PaperTest {

    private static final Path PAPERS = Path.of("..", "..", "shared", "papers");

    private String plan = "";

    @BeforeEach
    void the_plan_of_a_district_is_there() throws IOException {
        assumeTrue(Files.isDirectory(PAPERS), "the papers do not lie beside the project: nothing to count");
        try (Stream<Path> files = Files.list(PAPERS)) {
            Path paper = files.filter(file -> file.getFileName().toString().startsWith("001_"))
                    .findFirst()
                    .orElse(null);
            assumeTrue(paper != null, "the plan of fiscal year 2566 is not among the papers");
            plan = Files.readString(paper);
        }
    }

    @Test
    void all_seventy_two_abbreviated_dates_are_read() {
        assertEquals(72, ThaiDates.all(plan).size());
    }

    @Test
    void every_row_of_the_plan_is_followed_up_monthly() {
        assertEquals(
                Map.of(1, 59L),
                plan.lines()
                        .flatMap(line -> Pattern.compile("[\\t>]").splitAsStream(line))
                        .filter(cell -> cell.startsWith("ทุก ๑ เดือน"))
                        .map(cell -> FollowUp.read(cell).intervalMonths())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
    }
}
