package prongsai.portal.gateway;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which first segments under {@code /api/v1} belong to which service: the one table. */
final class Routes {
    private static final Map<Service, List<String>> OWNED = Map.of(
            Service.ASSESSMENT,
            List.of("organisations", "frameworks", "concordances", "assessments"),
            Service.MEASURES,
            List.of("plans", "measures", "round-calendar", "follow-ups", "gift-returns", "catalogue", "people"),
            Service.EVIDENCE,
            List.of("evidence", "disclosures"),
            Service.REPORTING,
            List.of(
                    "status",
                    "reports",
                    "verify",
                    "changes",
                    "open-data",
                    "audit",
                    "audit.csv",
                    "audit.xlsx",
                    "projection",
                    "webhooks"));

    /** What can be asked, what is told, and how much there is. */
    private static final List<String> OF_EACH = List.of("openapi", "asyncapi", "owned");

    private static final Map<String, Service> OWNERS = owners();

    private Routes() {}

    /** Whose path this is; {@code openapi/<service>} and its like are that service's own. */
    static @Nullable Service owner(ApiPath path) {
        String key = OF_EACH.contains(path.first()) ? path.first() + "/" + path.second() : path.first();
        return OWNERS.get(key);
    }

    private static Map<String, Service> owners() {
        Map<String, Service> owners = new HashMap<>();
        OWNED.forEach((service, segments) -> segments.forEach(segment -> owners.put(segment, service)));
        for (Service service : Service.values()) {
            OF_EACH.forEach(kind -> owners.put(kind + "/" + service.name().toLowerCase(Locale.ROOT), service));
        }
        return Map.copyOf(owners);
    }
}
