package prongsai.assessment.imports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work on many organisations' scores, as it stands.
 *
 * @param by the user id of who asked for it
 * @param fiscalYear of a publication, or the one given for a file without a column for it (Buddhist Era)
 * @param sha256 of the file that was sent
 * @param done rows read, organisations written or published, by the step
 * @param of how many there are; null while that is not known
 * @param result JSON of an {@link ImportResult} or a {@link PublicationResult}; null until it is done
 */
record ImportRun(
        UUID id,
        Kind kind,
        String by,
        Instant at,
        @Nullable Integer fiscalYear,
        @Nullable String fileName,
        @Nullable String sha256,
        boolean dryRun,
        State state,
        Step step,
        long done,
        @Nullable Long of,
        @Nullable String result,
        @Nullable ToldProblem problem) {
    /** What is done. */
    enum Kind {
        IMPORT,
        PUBLICATION
    }

    /** Whether it is done. */
    enum State {
        RUNNING,
        DONE,
        FAILED
    }

    /** What is counted. */
    enum Step {
        READING,
        WRITING,
        PUBLISHING
    }

    static ImportRun ofFile(
            UUID id, String by, Instant at, @Nullable Integer fiscalYear, SentFile file, boolean dryRun) {
        return new ImportRun(
                id,
                Kind.IMPORT,
                by,
                at,
                fiscalYear,
                file.name(),
                file.sha256(),
                dryRun,
                State.RUNNING,
                Step.READING,
                0,
                null,
                null,
                null);
    }

    static ImportRun ofYear(UUID id, String by, Instant at, int fiscalYear) {
        return new ImportRun(
                id,
                Kind.PUBLICATION,
                by,
                at,
                fiscalYear,
                null,
                null,
                false,
                State.RUNNING,
                Step.PUBLISHING,
                0,
                null,
                null,
                null);
    }
}
