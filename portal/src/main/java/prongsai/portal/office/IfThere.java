package prongsai.portal.office;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.ServiceProblem;

/** Asks for what may not be there. */
public final class IfThere {
    private static final int NOT_FOUND = 404;

    private IfThere() {}

    /** What was asked for; nothing where the service answers 404. Other problems go on. */
    public static <T> @Nullable T orNothing(Supplier<T> asked) {
        try {
            return asked.get();
        } catch (ServiceProblem problem) {
            if (problem.status() == NOT_FOUND) {
                return null;
            }
            throw problem;
        }
    }
}
