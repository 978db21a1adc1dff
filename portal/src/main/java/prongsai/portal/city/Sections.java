package prongsai.portal.city;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import prongsai.portal.api.Districts.District;
import prongsai.portal.api.DistrictsClient;

/** The districts and what their sections are called. */
@ApplicationScoped
class Sections {
    private static final String DISTRICTS = "district-office";
    private static final int ALL = 500;

    private final DistrictsClient assessment;

    Sections(@RestClient DistrictsClient assessment) {
        this.assessment = assessment;
    }

    List<District> districts() {
        return assessment.ofType(DISTRICTS, ALL).items();
    }

    /** Every section that some district has, in the order of the districts' own lists. */
    static Map<String, String> names(List<District> districts) {
        Map<String, String> names = new LinkedHashMap<>();
        districts.forEach(district ->
                district.sections().forEach(section -> names.putIfAbsent(section.code(), section.nameTh())));
        return names;
    }
}
