package prongsai.reporting.record;

import prongsai.platform.problem.ProblemType;

/** What can stand against giving out the audit trail. */
enum AuditProblem implements ProblemType {
    TOO_MANY_LINES_FOR_A_WORKBOOK;

    @Override
    public int status() {
        return 409;
    }
}
