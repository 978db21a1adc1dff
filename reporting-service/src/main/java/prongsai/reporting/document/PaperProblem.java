package prongsai.reporting.document;

import prongsai.platform.problem.ProblemType;

/** Why a paper cannot be had now. */
enum PaperProblem implements ProblemType {
    TOO_MANY_PAPERS(429);

    private final int status;

    PaperProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
