package prongsai.measures.gift;

import prongsai.platform.problem.ProblemType;

/** Why a gift return cannot take this step. */
enum GiftReturnProblem implements ProblemType {
    GIFT_RETURN_SUBMITTED,
    GIFT_RETURN_NOT_SUBMITTED,
    GIFT_RETURN_INCOMPLETE,
    GIFTS_OF_ANOTHER_SECTION {
        @Override
        public int status() {
            return 403;
        }
    };

    @Override
    public int status() {
        return 409;
    }
}
