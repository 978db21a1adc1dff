package prongsai.assessment.concordance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.assessment.concordance.ConcordanceContent.IndicatorPair;
import prongsai.assessment.concordance.ConcordanceContent.ItemPair;

/** A concordance as it is answered; years in the Buddhist Era. */
record ConcordanceView(
        int from,
        int to,
        String scope,
        boolean verified,
        List<ItemPair> items,
        @Nullable List<IndicatorPair> indicators) {}
