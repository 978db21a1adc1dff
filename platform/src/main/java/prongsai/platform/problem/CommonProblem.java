package prongsai.platform.problem;

/** The problems that every service may answer. */
public enum CommonProblem implements ProblemType {
    INVALID_INPUT(400),
    UNREADABLE_BODY(400),
    UNKNOWN_PARAMETER(400),
    NOT_SIGNED_IN(401),
    NOT_ALLOWED(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    KEY_USED_FOR_ANOTHER_REQUEST(409),
    BEING_CHANGED_BY_ANOTHER(409),
    STALE(412),
    TOO_LARGE(413),
    KIND_NOT_ACCEPTED(415),
    UNEXPECTED(500),
    TEMPORARILY_UNAVAILABLE(503);

    private final int status;

    CommonProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
