package prongsai.assessment.imports;

import java.util.List;
import prongsai.platform.problem.Problem;
import prongsai.platform.problem.ProblemType;

/** Why work behind an answer failed, as it is kept: a problem that can be told again in any language. */
record ToldProblem(String name, int status, List<String> arguments) implements ProblemType {
    static ToldProblem of(Problem problem) {
        return new ToldProblem(
                problem.type().name(),
                problem.type().status(),
                problem.arguments().stream().map(Object::toString).toList());
    }

    Problem again() {
        return because(arguments.toArray());
    }
}
