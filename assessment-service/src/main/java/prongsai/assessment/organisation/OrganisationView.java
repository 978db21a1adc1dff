package prongsai.assessment.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An organisation as it is answered. */
record OrganisationView(
        String code,
        String nameTh,
        String nameEn,
        String type,
        @Nullable String group,
        @Nullable String parent,
        List<Section> sections) {}
