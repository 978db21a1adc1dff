package prongsai.evidence.intake;

import prongsai.platform.problem.ProblemType;

/** Why a file is not taken in; each text says what to do. */
enum IntakeProblem implements ProblemType {
    FILE_TOO_LARGE(413),
    TOO_MANY_PIXELS(413),
    PHOTO_IS_HEIC(415),
    NOT_A_PHOTO(415),
    NOT_WHAT_IT_SAYS(415),
    PHOTO_DAMAGED(400),
    DOCUMENT_DAMAGED(400),
    DOCUMENT_TOO_COMPLEX(400),
    DOCUMENT_ENCRYPTED(400),
    DOCUMENT_RUNS_SCRIPTS(400),
    DOCUMENT_STARTS_PROGRAMS(400),
    DOCUMENT_HOLDS_FILES(400),
    DOCUMENT_PLAYS_MEDIA(400);

    private final int status;

    IntakeProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
