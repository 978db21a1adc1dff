package prongsai.assessment.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.platform.events.DomainEvent;

/** What happens to organisations; every reader keeps its own copy of them. */
public sealed interface OrganisationEvent extends DomainEvent {
    OrganisationState organisation();

    @Override
    default State state() {
        return organisation();
    }

    /** An organisation takes part from now on. */
    record OrganisationRegistered(OrganisationState organisation) implements OrganisationEvent {}

    /** Its names, type, group, parent or sections are others now. */
    record OrganisationChanged(OrganisationState organisation) implements OrganisationEvent {}

    /** The organisation after the change. */
    record OrganisationState(
            String code,
            String nameTh,
            String nameEn,
            String type,
            @Nullable String group,
            @Nullable Boolean groupVerified,
            @Nullable String parent,
            @Nullable String frameworkScope,
            List<Section> sections,
            long version)
            implements State {
        @Override
        public String organisation() {
            return code;
        }

        @Override
        public String subject() {
            return code;
        }
    }
}
