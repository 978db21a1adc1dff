package prongsai.portal.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.Plan;
import prongsai.portal.api.PlansClient;
import prongsai.portal.api.Tagged;
import prongsai.portal.office.Offices;

/** Finds the plan of an office and a year: pages are addressed by these, the service by the plan's id. */
@ApplicationScoped
public class PlanOfOffice {
    private final Offices offices;
    private final PlansClient plans;

    PlanOfOffice(Offices offices, @RestClient PlansClient plans) {
        this.offices = offices;
        this.plans = plans;
    }

    /** The plan with its tag; nothing where there is none yet. */
    public @Nullable Tagged<Plan> ifAny(String office, int year) {
        Plan.Line line = offices.plan(office, year);
        return line == null ? null : Tagged.of(plans.one(line.id()));
    }

    /** The plan with its tag; 404 where there is none. */
    public Tagged<Plan> get(String office, int year) {
        Tagged<Plan> plan = ifAny(office, year);
        if (plan == null) {
            throw new NotFoundException();
        }
        return Objects.requireNonNull(plan);
    }

    /** Its id, where nothing else of it is needed; 404 where there is none. */
    public UUID id(String office, int year) {
        Plan.Line line = offices.plan(office, year);
        if (line == null) {
            throw new NotFoundException();
        }
        return line.id();
    }
}
