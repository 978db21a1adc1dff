package prongsai.measures.followup;

import prongsai.platform.problem.ProblemType;

/** Why a month cannot be signed off. */
enum FollowUpProblem implements ProblemType {
    MONTH_SIGNED_OFF,
    MONTH_NOT_BEGUN,
    MONTH_WITHOUT_PLAN;

    @Override
    public int status() {
        return 409;
    }
}
