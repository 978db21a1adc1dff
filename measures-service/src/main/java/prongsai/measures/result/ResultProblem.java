package prongsai.measures.result;

import prongsai.platform.problem.ProblemType;

/** Why a result cannot be recorded or changed. */
public enum ResultProblem implements ProblemType {
    ROUND_IS_FROZEN;

    @Override
    public int status() {
        return 409;
    }
}
