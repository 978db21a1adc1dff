package prongsai.evidence.intake;

import prongsai.platform.problem.ProblemType;

/** Why a file is not taken in; each text says what to do. */
enum IntakeProblem implements ProblemType {
    FILE_TOO_LARGE(413),
    TOO_MANY_PIXELS(413),
    PHOTO_IS_HEIC(415),
    PHOTO_IS_PDF(415),
    NOT_A_PHOTO(415),
    PHOTO_DAMAGED(400);

    private final int status;

    IntakeProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
