package prongsai.assessment.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as it is answered.
 *
 * @param groupVerified whether somebody has confirmed the group; no official list of the six district groups was found
 * @param frameworkScope which questionnaire it is assessed by
 */
record OrganisationView(
        String code,
        String nameTh,
        String nameEn,
        String type,
        @Nullable String group,
        boolean groupVerified,
        @Nullable String parent,
        String frameworkScope,
        List<Section> sections) {}
