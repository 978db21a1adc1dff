package prongsai.assessment.score;

import prongsai.platform.problem.ProblemType;

/** Why scores cannot be kept or published. */
enum ScoreProblem implements ProblemType {
    REASON_NEEDED,
    NO_FRAMEWORK,
    NOTHING_DRAFTED;

    @Override
    public int status() {
        return 409;
    }
}
