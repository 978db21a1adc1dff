package prongsai.assessment.imports;

import java.util.ArrayList;
import java.util.List;
import prongsai.assessment.score.DraftingMany.Difference;

/**
 * What an import came to.
 *
 * @param rows with something in them, the headings not counted
 * @param accepted all of them or, where anything was rejected, none
 * @param written whether the scores are drafted now: nothing was rejected and it was no dry run
 * @param rejectedCount of all; {@code rejected} holds the first thousand
 */
record ImportResult(
        int rows, int accepted, boolean written, long rejectedCount, List<Rejected> rejected, Changes changes) {
    /**
     * What is changed, or would be: values that are new, others than before, the same as before.
     *
     * @param organisations of which scores were given, each year counted
     * @param first the first 500 of them for which something is new or other, with up to 100 values each
     */
    record Changes(int organisations, long added, long changed, long same, List<Difference> first) {
        private static final int MOST_ORGANISATIONS = 500;
        private static final int MOST_VALUES = 100;

        static final Changes NONE = new Changes(0, 0, 0, 0, List.of());

        static Changes of(List<Difference> all) {
            List<Difference> first = new ArrayList<>();
            long added = 0;
            long changed = 0;
            long same = 0;
            for (Difference one : all) {
                added += one.added();
                changed += one.changed();
                same += one.same();
                if (one.added() + one.changed() > 0 && first.size() < MOST_ORGANISATIONS) {
                    first.add(shortened(one));
                }
            }
            return new Changes(all.size(), added, changed, same, first);
        }

        private static Difference shortened(Difference one) {
            return new Difference(
                    one.fiscalYear(),
                    one.organisation(),
                    one.added(),
                    one.changed(),
                    one.same(),
                    one.changes().subList(0, Math.min(MOST_VALUES, one.changes().size())));
        }
    }
}
