package prongsai.reporting.reconciliation;

import prongsai.platform.problem.ProblemType;

/** Why nothing can be compared now. */
enum ReconciliationProblem implements ProblemType {
    OWNER_AWAY;

    @Override
    public int status() {
        return 503;
    }
}
