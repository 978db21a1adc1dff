package prongsai.assessment.framework;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.assessment.framework.FrameworkContent.Completeness;
import prongsai.assessment.framework.FrameworkContent.Grade;
import prongsai.assessment.framework.FrameworkContent.Indicator;
import prongsai.assessment.framework.FrameworkContent.Instrument;
import prongsai.assessment.framework.FrameworkContent.Item;
import prongsai.assessment.framework.FrameworkContent.Papers;
import prongsai.assessment.framework.FrameworkContent.UnplacedItem;

/** A framework as it is answered; {@code fiscalYear} in the Buddhist Era. */
record FrameworkView(
        int fiscalYear,
        String scope,
        int revision,
        Framework.Status status,
        Completeness completeness,
        List<String> missing,
        List<String> unverified,
        @Nullable String planNameTh,
        @Nullable Papers papers,
        BigDecimal threshold,
        List<Instrument> instruments,
        List<Indicator> indicators,
        List<Item> items,
        List<UnplacedItem> unplacedItems,
        List<Grade> grades) {}
