package prongsai.platform.sheet;

import prongsai.platform.problem.ProblemType;

/** Why a table that was sent is not read. */
public enum SheetProblem implements ProblemType {
    SHEET_KIND_NOT_ACCEPTED(415),
    SHEET_IS_OLD_EXCEL(415),
    SHEET_HAS_MACROS(415),
    SHEET_IS_ENCRYPTED(415),
    SHEET_BROKEN(400),
    SHEET_UNPACKS_TOO_LARGE(413),
    SHEET_HAS_FORMULA(400),
    SHEET_HAS_TOO_MANY_COLUMNS(413),
    SHEET_HAS_TOO_MANY_ROWS(413),
    SHEET_CELL_TOO_LONG(413),
    SHEET_NOT_FOUND(400);

    private final int status;

    SheetProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
