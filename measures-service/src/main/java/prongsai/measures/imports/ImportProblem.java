package prongsai.measures.imports;

import prongsai.platform.problem.ProblemType;

/** Why a file is not read as a plan. */
enum ImportProblem implements ProblemType {
    IMPORT_FILE_TOO_LARGE(413),
    IMPORT_TOO_MANY_ROWS(413),
    IMPORT_KIND_NOT_ACCEPTED(415),
    IMPORT_IS_OLD_WORD(415),
    IMPORT_HAS_MACROS(415),
    IMPORT_IS_ENCRYPTED(415),
    IMPORT_FILE_BROKEN(400),
    IMPORT_NO_TABLE(400),
    IMPORTS_BUSY(429);

    private final int status;

    ImportProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
