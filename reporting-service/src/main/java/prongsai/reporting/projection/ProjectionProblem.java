package prongsai.reporting.projection;

import prongsai.platform.problem.ProblemType;

/** Why a read model cannot be built now. */
enum ProjectionProblem implements ProblemType {
    ALREADY_REBUILDING;

    @Override
    public int status() {
        return 409;
    }
}
