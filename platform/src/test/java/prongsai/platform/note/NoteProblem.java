package prongsai.platform.note;

import prongsai.platform.problem.ProblemType;

enum NoteProblem implements ProblemType {
    TOO_LONG;

    @Override
    public int status() {
        return 409;
    }
}
