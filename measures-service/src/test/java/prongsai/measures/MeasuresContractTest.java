package prongsai.measures;

import org.junit.jupiter.api.Test;
import prongsai.measures.catalogue.StandardMeasureEvent;
import prongsai.measures.comment.CommentEvent;
import prongsai.measures.followup.MonthSignOffEvent;
import prongsai.measures.gift.GiftFormEvent;
import prongsai.measures.gift.GiftReturnEvent;
import prongsai.measures.measure.MeasureEvent;
import prongsai.measures.plan.PlanEvent;
import prongsai.measures.result.ResultEvent;
import prongsai.measures.round.RoundCalendarEvent;
import prongsai.measures.round.RoundEvent;
import prongsai.platform.testing.EventContracts;

class MeasuresContractTest {
    @Test
    void v1_readers_keep_working() {
        EventContracts.hold(
                "measures",
                PlanEvent.class,
                MeasureEvent.class,
                ResultEvent.class,
                RoundEvent.class,
                RoundCalendarEvent.class,
                MonthSignOffEvent.class,
                GiftReturnEvent.class,
                GiftFormEvent.class,
                CommentEvent.class,
                StandardMeasureEvent.class);
    }
}
