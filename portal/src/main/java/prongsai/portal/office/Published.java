package prongsai.portal.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.PublishedClient;
import prongsai.portal.api.PublishedClient.PublicPlan;
import prongsai.portal.api.PublishedClient.PublicRound;
import prongsai.portal.api.PublishedClient.Thing;

/** Everything an office has published of a year; what is not published is not there. */
@ApplicationScoped
class Published {
    private static final int ID_IN_ADDRESS = 4;

    private final PublishedClient plans;

    Published(@RestClient PublishedClient plans) {
        this.plans = plans;
    }

    /** What is published of the plan's year; nothing where nothing is. */
    @Nullable
    OfOffice ofYear(int year, String office) {
        PublishedClient.@Nullable OfYear told = IfThere.orNothing(() -> plans.ofYear(year, office));
        if (told == null) {
            return null;
        }
        @Nullable PublicPlan plan = null;
        List<PublicRound> rounds = new ArrayList<>();
        for (Thing thing : told.published()) {
            UUID id = UUID.fromString(thing.address().split("/", -1)[ID_IN_ADDRESS]);
            if (thing.what().equals("PLAN")) {
                plan = IfThere.orNothing(() -> plans.plan(id));
            } else {
                @Nullable PublicRound round = IfThere.orNothing(() -> plans.round(id, thing.what()));
                if (round != null) {
                    rounds.add(round);
                }
            }
        }
        return new OfOffice(plan, List.copyOf(rounds));
    }

    /** The plan as it is public, and the half-year's reports that are. */
    record OfOffice(@Nullable PublicPlan plan, List<PublicRound> rounds) {}
}
