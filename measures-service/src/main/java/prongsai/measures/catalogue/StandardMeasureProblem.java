package prongsai.measures.catalogue;

import prongsai.platform.problem.ProblemType;

/** Why a standard measure cannot be taken over or changed. */
public enum StandardMeasureProblem implements ProblemType {
    STANDARD_MEASURE_UNKNOWN,
    STANDARD_MEASURE_RETIRED;

    @Override
    public int status() {
        return 409;
    }
}
