package prongsai.assessment.framework;

import prongsai.platform.problem.ProblemType;

/** Why a framework cannot be activated. */
enum FrameworkProblem implements ProblemType {
    NO_DRAFT;

    @Override
    public int status() {
        return 409;
    }
}
