package prongsai.assessment.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import prongsai.assessment.imports.Headings.Kind;
import prongsai.assessment.imports.OrganisationNames.Found;
import prongsai.assessment.imports.OrganisationNames.Named;
import prongsai.assessment.score.DraftingMany.Wanted;
import prongsai.assessment.score.ScorePlaces;
import prongsai.assessment.score.TypedScore;
import prongsai.platform.sheet.SheetRow;

/**
 * Takes a file's rows one by one and keeps of them only the values, by organisation and place, and what is wrong. Nothing is
 * guessed: what is not clear is rejected with its row, its column, and what to write.
 */
final class ReadingRows implements Consumer<SheetRow> {
    private static final int MOST_SHARED_SCORES = 20_000;
    private static final int LONGEST_GRADE = 50;

    private final OrganisationNames organisations;
    private final Questionnaires questionnaires;
    private final @Nullable Integer fiscalYear;
    private final Progress progress;
    private final Rejections rejections = new Rejections();
    private final Map<Integer, TreeMap<String, Gathered>> gathered = new TreeMap<>();
    private final Map<String, TypedScore> scores = new HashMap<>();

    private @Nullable Headings headings;
    private int rows;

    /** What the file says of one organisation and year, and in which rows. */
    private static final class Gathered {
        final ScorePlaces places;
        final @Nullable Object[] values;
        final int[] rows;
        int wideRow;

        Gathered(ScorePlaces places) {
            this.places = places;
            this.values = new Object[places.count()];
            this.rows = new int[places.count()];
        }
    }

    /** @param fiscalYear for rows that name none; null where each must */
    ReadingRows(
            OrganisationNames organisations,
            Questionnaires questionnaires,
            @Nullable Integer fiscalYear,
            Progress progress) {
        this.organisations = organisations;
        this.questionnaires = questionnaires;
        this.fiscalYear = fiscalYear;
        this.progress = progress;
    }

    @Override
    public void accept(SheetRow row) {
        Headings known = headings;
        if (known == null) {
            headings = Headings.read(row, questionnaires.all(), rejections);
            if (!headings.has(Kind.YEAR) && fiscalYear == null) {
                throw ImportProblem.IMPORT_NEEDS_A_YEAR.because();
            }
            return;
        }
        rows++;
        if (rows % 1000 == 0) {
            progress.at(ImportRun.Step.READING, rows, null);
        }
        Integer year = year(known, row);
        Named organisation = organisation(known, row);
        if (year != null && organisation != null) {
            scores(known, row, year, organisation);
        }
    }

    int rows() {
        return rows;
    }

    Rejections rejections() {
        return rejections;
    }

    boolean hasHeadings() {
        return headings != null;
    }

    /** What is to be drafted, in the order of years and organisations; only organisations of which something is given. */
    List<Wanted> wanted() {
        List<Wanted> wanted = new ArrayList<>();
        gathered.forEach((year, of) -> of.forEach((code, given) -> {
            if (Arrays.stream(given.values).anyMatch(Objects::nonNull)) {
                wanted.add(new Wanted(year, code, given.places, Arrays.asList(given.values)));
            }
        }));
        return wanted;
    }

    private @Nullable Integer year(Headings known, SheetRow row) {
        String typed = known.cell(row, Kind.YEAR);
        if (typed.isEmpty()) {
            if (fiscalYear == null) {
                reject(row, known.word(Kind.YEAR), typed, "error.required");
            }
            return fiscalYear;
        }
        TypedYear year = TypedYear.of(typed);
        if (year.wrong() != null) {
            reject(
                    row,
                    known.word(Kind.YEAR),
                    typed,
                    year.wrong(),
                    year.arguments().toArray());
            return null;
        }
        if (fiscalYear != null && !fiscalYear.equals(year.year())) {
            reject(row, known.word(Kind.YEAR), typed, "error.import-year-differs", fiscalYear);
            return null;
        }
        return year.year();
    }

    private @Nullable Named organisation(Headings known, SheetRow row) {
        String code = known.cell(row, Kind.ORGANISATION);
        String name = known.cell(row, Kind.NAME);
        if (code.isEmpty()) {
            Kind where = known.has(Kind.NAME) ? Kind.NAME : Kind.ORGANISATION;
            return name.isEmpty() ? missing(row, known.word(Kind.ORGANISATION)) : found(row, known.word(where), name);
        }
        Named meant = found(row, known.word(Kind.ORGANISATION), code);
        if (meant != null && !name.isEmpty()) {
            Found named = organisations.find(name);
            boolean agrees = meant.equals(named.one()) || named.several().contains(meant.code());
            if (!agrees) {
                reject(row, known.word(Kind.NAME), name, "error.import-name-differs", meant.code(), meant.nameTh());
                return null;
            }
        }
        return meant;
    }

    private @Nullable Named missing(SheetRow row, String column) {
        reject(row, column, "", "error.required");
        return null;
    }

    private @Nullable Named found(SheetRow row, String column, String typed) {
        Found found = organisations.find(typed);
        if (found.one() == null && found.several().isEmpty()) {
            reject(row, column, typed, "error.import-organisation");
        } else if (found.one() == null) {
            reject(row, column, typed, "error.import-organisation-ambiguous", String.join(", ", found.several()));
        }
        return found.one();
    }

    private void scores(Headings known, SheetRow row, int year, Named organisation) {
        ScorePlaces places = questionnaires.of(year, organisation.scope());
        if (places == null) {
            reject(row, known.word(Kind.YEAR), "" + year, "error.import-no-framework", year, organisation.scope());
            return;
        }
        Gathered given = gathered.computeIfAbsent(year, none -> new TreeMap<>())
                .computeIfAbsent(organisation.code(), none -> new Gathered(places));
        if (known.isLong()) {
            String item = known.cell(row, Kind.ITEM);
            if (item.isEmpty()) {
                reject(row, known.word(Kind.ITEM), "", "error.required");
                return;
            }
            put(given, row, known.word(Kind.ITEM), item, known.word(Kind.SCORE), known.cell(row, Kind.SCORE));
        } else {
            wide(known, row, given, organisation);
        }
    }

    private void wide(Headings known, SheetRow row, Gathered given, Named organisation) {
        if (given.wideRow != 0) {
            Kind where = known.has(Kind.ORGANISATION) ? Kind.ORGANISATION : Kind.NAME;
            reject(row, known.word(where), organisation.code(), "error.import-twice", given.wideRow);
            return;
        }
        given.wideRow = row.number();
        for (int column : known.places()) {
            if (!row.cell(column).isEmpty()) {
                String word = known.words().get(column);
                put(given, row, word, word, word, row.cell(column));
            }
        }
    }

    private void put(Gathered given, SheetRow row, String placeColumn, String item, String column, String typed) {
        int place = given.places.find(item);
        if (place < 0) {
            reject(row, placeColumn, item, "error.unknown-item", item);
            return;
        }
        if (given.rows[place] != 0) {
            reject(row, placeColumn, item, "error.import-twice", given.rows[place]);
            return;
        }
        given.rows[place] = row.number();
        if (typed.isEmpty()) {
            return;
        }
        if (given.places.isGrade(place)) {
            grade(given, row, place, column, typed);
            return;
        }
        TypedScore score = scores.get(typed);
        if (score == null) {
            score = TypedScore.of(typed);
            if (scores.size() < MOST_SHARED_SCORES) {
                scores.put(typed, score);
            }
        }
        BigDecimal value = score.score();
        if (value == null) {
            reject(row, column, typed, Objects.requireNonNull(score.wrong()));
        } else {
            given.values[place] = value;
        }
    }

    private void grade(Gathered given, SheetRow row, int place, String column, String typed) {
        if (typed.length() > LONGEST_GRADE) {
            reject(row, column, typed, "error.too-long");
        } else {
            given.values[place] = typed;
        }
    }

    private void reject(SheetRow row, String column, String value, String key, Object... arguments) {
        rejections.add(row.number(), column, value, key, arguments);
    }

    /** The questionnaires that are active, by year and scope. */
    record Questionnaires(Map<Integer, Map<String, ScorePlaces>> byYear) {
        @Nullable
        ScorePlaces of(int year, String scope) {
            return byYear.getOrDefault(year, Map.of()).get(scope);
        }

        Collection<ScorePlaces> all() {
            return byYear.values().stream().flatMap(of -> of.values().stream()).toList();
        }
    }
}
