package prongsai.assessment.framework;

import prongsai.platform.problem.ProblemType;

/** Why a framework cannot be activated. */
enum FrameworkProblem implements ProblemType {
    NO_DRAFT,
    WEIGHTS_UNKNOWN;

    @Override
    public int status() {
        return 409;
    }
}
