package prongsai.portal.centre.rounds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.DistrictsClient;
import prongsai.portal.api.Tagged;
import prongsai.portal.api.centre.RoundState;
import prongsai.portal.api.centre.Submission;
import prongsai.portal.api.centre.SubmissionDiff;
import prongsai.portal.api.centre.SubmittedRoundsClient;
import prongsai.portal.layout.Language;
import prongsai.portal.shown.OfficeName;

/** Reads a report that was handed in, and how it differs from the time before. */
@ApplicationScoped
class ReadingReview {
    private static final int MOST = 200;
    private static final SubmissionDiff NO_DIFF = new SubmissionDiff(0, 0, List.of());

    private final SubmittedRoundsClient rounds;
    private final DistrictsClient districts;

    ReadingReview(@RestClient SubmittedRoundsClient rounds, @RestClient DistrictsClient districts) {
        this.rounds = rounds;
        this.districts = districts;
    }

    /** What is shown, the mark of the round's state, and what it was made of. */
    record Read(Review review, String tag, Submission.Snapshot snapshot) {}

    Read read(UUID plan, int year, String office, String round, @Nullable Integer asked, Language language) {
        Tagged<RoundState> state = Tagged.of(rounds.one(plan, round));
        List<Integer> numbers = rounds.submissions(plan, round, MOST).items().stream()
                .map(Submission.Line::number)
                .sorted(Comparator.reverseOrder())
                .toList();
        if (numbers.isEmpty()) {
            throw new NotFoundException();
        }
        int number = Objects.requireNonNullElse(asked, numbers.get(0));
        Submission submission = rounds.submission(plan, round, number);
        SubmissionDiff diff = number > 1 ? rounds.diff(plan, round, number) : NO_DIFF;
        String name = name(office, language);
        return new Read(
                review(year, office, name, round, state.value(), submission, numbers, diff),
                state.tag(),
                submission.snapshot());
    }

    String name(String office, Language language) {
        var found = districts.one(office);
        return OfficeName.shortly(found.nameTh(), found.nameEn(), language);
    }

    private static Review review(
            int year,
            String office,
            String name,
            String round,
            RoundState state,
            Submission submission,
            List<Integer> numbers,
            SubmissionDiff diff) {
        Submission.Snapshot snapshot = submission.snapshot();
        Set<String> changed =
                diff.differences().stream().map(SubmissionDiff.Difference::id).collect(Collectors.toSet());
        Review.Rows rows = new Review.Rows(snapshot, changed);
        List<Review.Row> measures = rows.measures();
        return new Review(
                year,
                office,
                name,
                round,
                state,
                submission.number(),
                submission.submittedAt(),
                numbers,
                snapshot.periodFrom(),
                snapshot.periodTo(),
                Review.counts(measures),
                measures,
                rows.loose(),
                Objects.requireNonNullElse(snapshot.annexes(), List.of()),
                Change.of(diff, snapshot));
    }
}
