package prongsai.assessment.imports;

import org.jspecify.annotations.Nullable;
import prongsai.assessment.imports.ImportRun.Step;

/** How far work on this replica is; written by whoever works, read by whoever tells. */
final class Progress {
    /** At one moment. */
    record Mark(Step step, long done, @Nullable Long of) {}

    private volatile Mark mark;

    Progress(Step step) {
        mark = new Mark(step, 0, null);
    }

    void at(Step step, long done, @Nullable Long of) {
        mark = new Mark(step, done, of);
    }

    Mark mark() {
        return mark;
    }
}
