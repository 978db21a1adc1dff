package prongsai.reporting.verify;

import prongsai.platform.problem.ProblemType;

/** What can be wrong with a hash. */
enum VerifyProblem implements ProblemType {
    NO_SUCH_PAPER(404);

    private final int status;

    VerifyProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
