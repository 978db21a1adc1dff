package prongsai.assessment.imports;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import prongsai.assessment.framework.Framework;
import prongsai.assessment.framework.Frameworks;
import prongsai.assessment.imports.ImportResult.Changes;
import prongsai.assessment.imports.ImportRun.Step;
import prongsai.assessment.imports.OrganisationNames.Named;
import prongsai.assessment.imports.ReadingRows.Questionnaires;
import prongsai.assessment.organisation.Organisation;
import prongsai.assessment.organisation.Organisations;
import prongsai.assessment.score.DraftingMany;
import prongsai.assessment.score.DraftingMany.Difference;
import prongsai.assessment.score.DraftingMany.Wanted;
import prongsai.assessment.score.ScorePlaces;
import prongsai.platform.sheet.SheetLimits;
import prongsai.platform.sheet.Sheets;

/** Brings the scores of a file in: all of them in one transaction, or none. */
@ApplicationScoped
class ImportingScores {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LONGEST_CELL = 1000;
    private static final int AT_ONCE = 250;
    private static final int ORGANISATIONS_A_PAGE = 1000;

    private final Organisations organisations;
    private final Frameworks frameworks;
    private final DraftingMany drafting;
    private final ImportRuns runs;
    private final ImportSettings settings;
    private final Pool pool;

    ImportingScores(
            Organisations organisations,
            Frameworks frameworks,
            DraftingMany drafting,
            ImportRuns runs,
            ImportSettings settings,
            Pool pool) {
        this.organisations = organisations;
        this.frameworks = frameworks;
        this.drafting = drafting;
        this.runs = runs;
        this.settings = settings;
        this.pool = pool;
    }

    /** What a file is read against. */
    record Known(OrganisationNames organisations, List<Framework> frameworks) {
        /** Fresh, since each reading remembers what was typed. */
        Questionnaires questionnaires() {
            Map<Integer, Map<String, ScorePlaces>> byYear = new HashMap<>();
            for (Framework framework : frameworks) {
                byYear.computeIfAbsent(framework.fiscalYear(), none -> new HashMap<>())
                        .put(framework.scope(), ScorePlaces.of(framework.content()));
            }
            return new Questionnaires(byYear);
        }
    }

    /** The organisations and the active questionnaires, as they are now. */
    Uni<Known> known() {
        return Panache.withSession(this::read);
    }

    private Uni<Known> read() {
        return frameworks.allActive().chain(active -> names("", new ArrayList<>())
                .map(names -> new Known(new OrganisationNames(names), active)));
    }

    private Uni<List<Named>> names(String after, List<Named> read) {
        return organisations.after(after, ORGANISATIONS_A_PAGE).chain(page -> {
            for (Organisation one : page) {
                read.add(new Named(one.code(), one.nameTh(), one.nameEn(), one.frameworkScope()));
            }
            return page.size() < ORGANISATIONS_A_PAGE
                    ? Uni.createFrom().item(read)
                    : names(page.get(page.size() - 1).code(), read);
        });
    }

    /** Reads the file and drafts what it says, or only tells what it would; blocks until its run is finished. */
    void bring(ImportRun run, SentFile file, @Nullable Integer fiscalYear, Known known, Progress progress) {
        ReadingRows reading = new ReadingRows(known.organisations(), known.questionnaires(), fiscalYear, progress);
        Sheets.read(file.path(), null, limits(), reading);
        if (!reading.hasHeadings()) {
            throw ImportProblem.IMPORT_HEADINGS_UNKNOWN.because(1);
        }
        boolean clean = reading.rejections().count() == 0;
        List<Wanted> wanted = reading.wanted();
        progress.at(Step.WRITING, 0, (long) wanted.size());
        if (run.dryRun()) {
            List<Difference> differences = new ArrayList<>();
            inBatches(wanted, progress, batch -> differences.addAll(drafting.compare(pool, batch)));
            finish(pool, run, progress, result(reading, false, Changes.of(differences)));
        } else if (clean) {
            write(run, reading, wanted, progress);
        } else {
            finish(pool, run, progress, result(reading, false, Changes.NONE));
        }
    }

    /** Its run is finished in the same transaction, so that there is never one without the other. */
    private void write(ImportRun run, ReadingRows reading, List<Wanted> wanted, Progress progress) {
        SqlConnection connection = pool.getConnection().await().atMost(PATIENCE);
        try {
            Transaction transaction = connection.begin().await().atMost(PATIENCE);
            try {
                List<Difference> differences = new ArrayList<>();
                inBatches(wanted, progress, batch -> differences.addAll(drafting.draft(connection, batch)));
                finish(connection, run, progress, result(reading, true, Changes.of(differences)));
                transaction.commit().await().atMost(PATIENCE);
            } catch (RuntimeException e) {
                transaction.rollback().onFailure().recoverWithNull().await().atMost(PATIENCE);
                throw e;
            }
        } finally {
            connection.close().onFailure().recoverWithNull().await().atMost(PATIENCE);
        }
    }

    private static void inBatches(List<Wanted> wanted, Progress progress, Consumer<List<Wanted>> work) {
        for (int from = 0; from < wanted.size(); from += AT_ONCE) {
            int to = Math.min(wanted.size(), from + AT_ONCE);
            work.accept(wanted.subList(from, to));
            progress.at(Step.WRITING, to, (long) wanted.size());
        }
    }

    private void finish(SqlClient database, ImportRun run, Progress progress, ImportResult result) {
        runs.finish(database, run.id(), progress.mark(), result).await().atMost(PATIENCE);
    }

    private static ImportResult result(ReadingRows reading, boolean written, Changes changes) {
        Rejections rejections = reading.rejections();
        int accepted = rejections.count() == 0 ? reading.rows() : 0;
        return new ImportResult(reading.rows(), accepted, written, rejections.count(), rejections.first(), changes);
    }

    private SheetLimits limits() {
        return new SheetLimits(
                settings.maxColumns(),
                settings.maxRows() + 1,
                LONGEST_CELL,
                settings.maxUnpackedMegabytes() * 1_000_000L);
    }
}
