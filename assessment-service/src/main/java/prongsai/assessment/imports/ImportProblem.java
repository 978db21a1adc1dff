package prongsai.assessment.imports;

import prongsai.platform.problem.ProblemType;

/** Why scores are not imported or published together. */
enum ImportProblem implements ProblemType {
    IMPORT_FILE_TOO_LARGE(413),
    IMPORT_HEADINGS_UNKNOWN(400),
    IMPORT_NEEDS_A_YEAR(400),
    IMPORT_RUNNING(409),
    IMPORT_BROKEN_OFF(409),
    NO_FRAMEWORK(409);

    private final int status;

    ImportProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
