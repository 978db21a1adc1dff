package prongsai.measures.measure;

import prongsai.platform.problem.ProblemType;

/** Why a measure cannot be changed. */
public enum MeasureProblem implements ProblemType {
    MEASURE_COMPLETED,
    MEASURE_NOT_COMPLETED,
    MEASURE_WITHDRAWN,
    MEASURE_HAS_RESULTS,
    MEASURE_UNKNOWN,
    MEASURE_NOT_RECURRING,
    OCCURRENCE_TICKED,
    MEASURE_OF_ANOTHER_SECTION {
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
