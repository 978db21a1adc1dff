package prongsai.evidence.scan;

import prongsai.platform.problem.ProblemType;

/** Why a file does not pass. */
enum ScanProblem implements ProblemType {
    /** What is inside has a name among those who look for such things. */
    FILE_IS_INFECTED(400),
    /** Nothing goes in unscanned where scanning is set up. */
    CANNOT_BE_SCANNED(503);

    private static final int SECONDS_TO_WAIT = 30;

    private final int status;

    ScanProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public int retryAfter() {
        return this == CANNOT_BE_SCANNED ? SECONDS_TO_WAIT : 0;
    }
}
