package prongsai.assessment.framework;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.assessment.framework.FrameworkContent.Completeness;
import prongsai.assessment.framework.FrameworkContent.Grade;
import prongsai.assessment.framework.FrameworkContent.Indicator;
import prongsai.assessment.framework.FrameworkContent.Item;
import prongsai.assessment.framework.FrameworkContent.Papers;
import prongsai.assessment.framework.FrameworkContent.Part;
import prongsai.platform.events.DomainEvent;

/** What happens to frameworks that others need to know. */
public sealed interface FrameworkEvent extends DomainEvent {
    FrameworkState framework();

    @Override
    default State state() {
        return framework();
    }

    /** A revision was fixed and is used from now on. */
    record FrameworkActivated(FrameworkState framework) implements FrameworkEvent {}

    /** The framework after the change; its version among those of its year and scope is the revision. */
    record FrameworkState(
            int fiscalYear,
            String scope,
            int revision,
            Completeness completeness,
            List<String> missing,
            @Nullable String planNameTh,
            @Nullable Papers papers,
            BigDecimal threshold,
            List<WeighedInstrument> instruments,
            List<Indicator> indicators,
            List<Item> items,
            List<Grade> grades,
            long version)
            implements State {
        /** An instrument and what it counts for, in percent. */
        public record WeighedInstrument(
                String code,
                String nameTh,
                @Nullable String nameEn,
                BigDecimal weight,
                @Nullable List<Part> parts) {}

        /** Frameworks belong to no organisation; the scope keeps their order. */
        @Override
        public String organisation() {
            return scope;
        }

        @Override
        public String subject() {
            return fiscalYear + "-" + scope;
        }
    }
}
