package prongsai.assessment.organisation;

import prongsai.platform.problem.ProblemType;

/** Why an organisation cannot be registered or changed. */
enum OrganisationProblem implements ProblemType {
    ORGANISATION_EXISTS,
    PARENT_UNKNOWN,
    PARENT_BELOW_ITSELF;

    @Override
    public int status() {
        return 409;
    }
}
