package prongsai.evidence.disclosure;

import prongsai.platform.problem.ProblemType;

/** Why a disclosure cannot be shown, written or approved. */
enum DisclosureProblem implements ProblemType {
    /** No questionnaire is in use for the year: there are no items to disclose. */
    NO_FRAMEWORK(404),
    NO_SUCH_ITEM(404),
    NOT_COMPLETE(409),
    LINK_IS_DEAD(409),
    ALREADY_APPROVED(409),
    /** Nobody has said which items of the two years answer each other. */
    NO_CONCORDANCE(409);

    private final int status;

    DisclosureProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
