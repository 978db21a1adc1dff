package prongsai.assessment.score;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.assessment.concordance.Concordances;
import prongsai.assessment.framework.Framework;
import prongsai.assessment.framework.Frameworks;
import prongsai.assessment.organisation.Organisation;
import prongsai.assessment.organisation.Organisations;
import prongsai.assessment.score.AssessmentView.Revision;
import prongsai.platform.answer.Page;
import prongsai.platform.answer.PageRequest;
import prongsai.platform.problem.CommonProblem;
import prongsai.platform.problem.Problem;

/** Puts together what an assessment is read with: the year before, the place, and the analysis in words. */
@ApplicationScoped
class ReadingAssessments {
    private final Assessments assessments;
    private final Frameworks frameworks;
    private final Organisations organisations;
    private final Concordances concordances;

    ReadingAssessments(
            Assessments assessments, Frameworks frameworks, Organisations organisations, Concordances concordances) {
        this.assessments = assessments;
        this.frameworks = frameworks;
        this.organisations = organisations;
        this.concordances = concordances;
    }

    /** The framework by which this organisation is assessed in this year; a 409 where none is active yet. */
    Uni<Framework> framework(int fiscalYear, String organisation) {
        return organisations.get(organisation).chain(known -> frameworks
                .active(fiscalYear, known.frameworkScope())
                .onItem()
                .ifNull()
                .failWith(() -> ScoreProblem.NO_FRAMEWORK.because(fiscalYear, known.frameworkScope())));
    }

    /** What is public now; 404 before the first publication. */
    Uni<AssessmentView> current(Assessment assessment) {
        Scores scores = assessment.published();
        if (scores == null) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return assessments.rank(assessment).chain(rank -> view(assessment, assessment.revision(), scores, rank));
    }

    /** What a revision said; 404 where there is no such revision. */
    Uni<AssessmentView> revision(Assessment assessment, int revision) {
        return assessments.publications(assessment, revision + 1, 1).chain(found -> {
            if (found.isEmpty() || found.get(0).revision() != revision) {
                throw CommonProblem.NOT_FOUND.because();
            }
            return view(assessment, revision, found.get(0).scores(), null);
        });
    }

    /** What would be published now; 404 for those who may not know of drafts. */
    Uni<AssessmentView> draft(Assessment assessment, boolean allowed) {
        if (!allowed) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return framework(assessment.fiscalYear(), assessment.organisation())
                .chain(framework -> view(assessment, assessment.revision(), assessment.asDrafted(framework), null));
    }

    /** Newest first; {@code names} says whether who published is told. */
    Uni<Page<Revision>> revisions(Assessment assessment, PageRequest page, boolean names) {
        int before = before(page.after());
        return assessments.publications(assessment, before, page.oneMore()).map(read -> {
            if (read.isEmpty() && page.after().isEmpty()) {
                throw CommonProblem.NOT_FOUND.because();
            }
            List<Revision> lines = new ArrayList<>();
            for (int i = 0; i < read.size(); i++) {
                Scores earlier = i + 1 < read.size() ? read.get(i + 1).scores() : null;
                lines.add(line(read.get(i), earlier, names));
            }
            return Page.of(lines, page, line -> Integer.toString(line.revision()));
        });
    }

    private static int before(String lastSeen) {
        if (lastSeen.isEmpty()) {
            return Integer.MAX_VALUE;
        }
        if (!lastSeen.matches("[0-9]{1,9}")) {
            throw Problem.invalid("cursor", "error.cursor");
        }
        return Integer.parseInt(lastSeen);
    }

    private static Revision line(Publication publication, @Nullable Scores earlier, boolean names) {
        Scores scores = publication.scores();
        return new Revision(
                publication.revision(),
                publication.at(),
                names ? publication.by() : null,
                publication.reason(),
                scores.frameworkRevision(),
                scores.total(),
                scores.grade(),
                Correction.between(earlier, scores));
    }

    private Uni<AssessmentView> view(Assessment assessment, int revision, Scores scores, @Nullable Rank rank) {
        int year = assessment.fiscalYear();
        return organisations.get(assessment.organisation()).chain(organisation -> frameworks
                .revision(year, organisation.frameworkScope(), scores.frameworkRevision())
                .chain(framework -> change(assessment, scores, organisation)
                        .map(change -> AssessmentView.of(
                                assessment,
                                revision,
                                scores,
                                change,
                                rank,
                                Summarising.of(
                                        year,
                                        new Summarising.Named(organisation.nameTh(), organisation.nameEn()),
                                        framework.content(),
                                        scores,
                                        change,
                                        rank)))));
    }

    private Uni<@Nullable YearOnYear> change(Assessment assessment, Scores scores, Organisation organisation) {
        int before = assessment.fiscalYear() - 1;
        return assessments.of(before, assessment.organisation()).chain(earlier -> {
            Scores then = earlier == null ? null : earlier.published();
            if (then == null) {
                return Uni.createFrom().nullItem();
            }
            return concordances
                    .between(before, assessment.fiscalYear(), organisation.frameworkScope())
                    .map(concordance -> YearOnYear.between(before, then, scores, concordance));
        });
    }
}
