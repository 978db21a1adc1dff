package prongsai.measures.round;

import prongsai.platform.problem.ProblemType;

/** Why a round cannot take this step. */
enum RoundProblem implements ProblemType {
    ROUND_NOT_OPEN,
    ROUND_OPENS_LATER,
    ROUND_IS_FROZEN,
    ANNEXES_TOO_LONG,
    ROUND_NOT_SUBMITTED,
    PLAN_NOT_APPROVED,
    NOTHING_TO_PUBLISH,
    ALREADY_PUBLISHED,
    NOT_PUBLISHED;

    @Override
    public int status() {
        return 409;
    }
}
