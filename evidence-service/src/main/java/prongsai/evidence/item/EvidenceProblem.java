package prongsai.evidence.item;

import prongsai.platform.problem.ProblemType;

/** Why evidence cannot be attached, changed or shown. */
enum EvidenceProblem implements ProblemType {
    /** The measure, result or round was not heard of within two seconds; it may be a moment later. */
    NOT_HEARD_OF_YET(409),
    FROZEN(409),
    MEASURE_IS_FULL(409),
    ALREADY_WITHDRAWN(409),
    /** Nobody has said to have looked for all that must not be shown to everybody. */
    NOT_LOOKED_THROUGH(409),
    /** Not 410: what is asked for may not be known any more, and a 404 says no more than that. */
    WITHDRAWN(404),
    /** Only photos are blurred. */
    NO_PHOTO(409),
    /** There is nowhere to look. */
    NO_LINK(409),
    NO_FILE(404),
    NO_THUMBNAIL(404),
    RANGE_OUTSIDE(416);

    private final int status;

    EvidenceProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public int retryAfter() {
        return this == NOT_HEARD_OF_YET ? 2 : 0;
    }
}
