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
            List.of("plans", "measures", "round-calendar", "follow-ups", "gift-returns", "catalogue"),
            Service.EVIDENCE,
            List.of("evidence", "disclosures"),
            Service.REPORTING,
            List.of("status", "reports", "verify", "changes", "open-data", "audit", "projection"));

    private static final String DESCRIPTIONS = "openapi";
    private static final Map<String, Service> OWNERS = owners();

    private Routes() {}

    /** Whose path this is; {@code openapi/<service>} is that service's own. */
    static @Nullable Service owner(ApiPath path) {
        String key = path.first().equals(DESCRIPTIONS) ? DESCRIPTIONS + "/" + path.second() : path.first();
        return OWNERS.get(key);
    }

    private static Map<String, Service> owners() {
        Map<String, Service> owners = new HashMap<>();
        OWNED.forEach((service, segments) -> segments.forEach(segment -> owners.put(segment, service)));
        for (Service service : Service.values()) {
            owners.put(DESCRIPTIONS + "/" + service.name().toLowerCase(Locale.ROOT), service);
        }
        return Map.copyOf(owners);
    }
}
