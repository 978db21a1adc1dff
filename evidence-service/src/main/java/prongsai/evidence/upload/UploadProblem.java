package prongsai.evidence.upload;

import prongsai.platform.problem.ProblemType;

/** Why an upload in pieces cannot begin or go on. */
enum UploadProblem implements ProblemType {
    OTHER_TUS_VERSION(412),
    UPLOAD_OFFSET_DIFFERS(409),
    UPLOAD_LONGER_THAN_ANNOUNCED(413),
    UPLOAD_IN_TOO_MANY_PIECES(409),
    TOO_MANY_UPLOADS(409),
    UPLOAD_INCOMPLETE(409),
    /** The status that tus has for it. */
    UPLOAD_CHECKSUM_DIFFERS(460);

    private final int status;

    UploadProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
