package prongsai.measures.owned;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import prongsai.measures.gift.GiftReturn;
import prongsai.measures.measure.Measure;
import prongsai.measures.plan.Plan;
import prongsai.measures.result.Result;
import prongsai.measures.round.Round;
import prongsai.platform.owned.Kind;
import prongsai.platform.owned.Owned;

/** Plans with their issues, measures, results, rounds and gift returns. */
@ApplicationScoped
class OwnedMeasures implements Owned {
    private static final String BY_ID = "select organisation, cast(id as varchar) as subject, version from ";

    /** A frozen round has its snapshot with it. */
    private static final int ROUNDS_AT_ONCE = 20;

    @Override
    public String organisations() {
        return "select code from known_organisations";
    }

    @Override
    public List<Kind<?>> kinds() {
        return List.of(
                Kind.byUuid("plan", BY_ID + "plans", Plan.class, Plan::id, Plan::restated),
                Kind.byUuid("measure", BY_ID + "measures", Measure.class, Measure::id, Measure::restated),
                Kind.byUuid("result", BY_ID + "results", Result.class, Result::id, Result::restated),
                Kind.byUuid("round", BY_ID + "rounds", Round.class, Round::id, Round::restated)
                        .atOnce(ROUNDS_AT_ONCE),
                Kind.byUuid(
                        "giftReturn",
                        "select organisation, fiscal_year || '-' || organisation || '-' || half as subject, version"
                                + " from gift_returns",
                        GiftReturn.class,
                        GiftReturn::id,
                        GiftReturn::restated));
    }
}
