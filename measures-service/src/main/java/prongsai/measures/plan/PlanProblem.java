package prongsai.measures.plan;

import prongsai.platform.problem.ProblemType;

/** Why a plan cannot be made or changed. */
public enum PlanProblem implements ProblemType {
    PLAN_EXISTS,
    PLAN_IS_WITH_THE_DIRECTOR,
    PLAN_NOT_SUBMITTED,
    PLAN_ALREADY_SUBMITTED,
    PLAN_EMPTY,
    ISSUE_HAS_MEASURES,
    ISSUE_UNKNOWN,
    ORDER_NAMES_OTHERS,
    PLAN_NOT_APPROVED,
    ALREADY_PUBLISHED,
    NOT_PUBLISHED,
    NO_SCORES_YET,
    NO_QUESTIONNAIRE_YET,
    NO_PLAN_LAST_YEAR;

    @Override
    public int status() {
        return 409;
    }
}
