package prongsai.assessment.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import prongsai.assessment.framework.Framework;
import prongsai.assessment.framework.FrameworkContent.Completeness;
import prongsai.assessment.imports.ImportingScores.Known;
import prongsai.assessment.imports.OrganisationNames.Named;
import prongsai.assessment.score.ScorePlaces;
import prongsai.platform.problem.ProblemTexts;
import prongsai.platform.sheet.Table;
import prongsai.platform.sheet.TableWriter;

/** The form to fill in: the organisations and items are there, the scores are not. */
@ApplicationScoped
class ImportTemplate {
    private static final Locale THAI = Locale.forLanguageTag("th");
    private static final int HELP_LINES = 7;

    private final ProblemTexts texts;

    ImportTemplate(ProblemTexts texts) {
        this.texts = texts;
    }

    /** An XLSX; blocks. */
    byte[] of(Known known, int fiscalYear, String scope, boolean wide) throws IOException {
        Framework framework = known.frameworks().stream()
                .filter(one -> one.fiscalYear() == fiscalYear && one.scope().equals(scope))
                .findFirst()
                .orElseThrow(() -> ImportProblem.NO_FRAMEWORK.because(fiscalYear, scope));
        List<Named> organisations = known.organisations().ofScope(scope);
        Table scores = wide
                ? wide(fiscalYear, organisations, places(framework))
                : longer(fiscalYear, organisations, places(framework));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableWriter.xlsx(out, List.of(scores, help()));
        return out.toByteArray();
    }

    /** The items; where not all of them are known, the levels above them too, since figures may be given there only. */
    private static List<String> places(Framework framework) {
        ScorePlaces places = ScorePlaces.of(framework.content());
        Stream<String> above = framework.content().completeness() == Completeness.PARTIAL
                ? places.higherLevels().stream()
                : Stream.empty();
        return Stream.concat(places.items().stream(), above).toList();
    }

    private Table wide(int fiscalYear, List<Named> organisations, List<String> places) {
        List<String> headings = new ArrayList<>(who());
        headings.addAll(places);
        return new Table(
                say("scores", THAI),
                headings,
                organisations.stream()
                        .map(one -> List.<Object>of(fiscalYear, one.code(), one.nameTh()))
                        .toList());
    }

    private Table longer(int fiscalYear, List<Named> organisations, List<String> places) {
        List<String> headings = new ArrayList<>(who());
        headings.add(say("heading-item", THAI));
        headings.add(say("heading-score", THAI));
        Iterable<List<Object>> rows = () -> organisations.stream()
                .flatMap(one ->
                        places.stream().map(place -> List.<Object>of(fiscalYear, one.code(), one.nameTh(), place)))
                .iterator();
        return new Table(say("scores", THAI), headings, rows);
    }

    private List<String> who() {
        return List.of(say("heading-year", THAI), say("heading-organisation", THAI), say("heading-name", THAI));
    }

    private Table help() {
        return new Table(
                say("help", THAI),
                List.of(say("help", THAI), say("help", Locale.ENGLISH)),
                IntStream.rangeClosed(1, HELP_LINES)
                        .mapToObj(line -> List.of(say("line-" + line, THAI), say("line-" + line, Locale.ENGLISH)))
                        .toList());
    }

    private String say(String what, Locale language) {
        return texts.say("import-template." + what, Collections.emptyList(), language);
    }
}
