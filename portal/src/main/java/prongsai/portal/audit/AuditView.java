package prongsai.portal.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.centre.AuditTrail;

/**
 * A page of the audit trail with the names of offices and, as far as they are known, of people.
 *
 * @param offices to choose from, by code
 * @param verified the check of the chain that was just made; nothing where none was asked for
 */
record AuditView(
        List<Line> lines,
        AuditQuery query,
        @Nullable String next,
        List<Map.Entry<String, String>> offices,
        AuditTrail.@Nullable Verification verified) {
    /** A line; {@code who} is a name where it is known. */
    record Line(
            long seq,
            Instant at,
            String actor,
            String who,
            String role,
            @Nullable String address,
            String type,
            String subject,
            String organisation,
            String office,
            String hash) {}

    static AuditView of(
            AuditTrail trail,
            AuditQuery query,
            Map<String, String> offices,
            Map<String, String> people,
            AuditTrail.@Nullable Verification verified) {
        return new AuditView(
                trail.items().stream().map(one -> line(one, offices, people)).toList(),
                query,
                trail.next(),
                offices.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList(),
                verified);
    }

    private static Line line(AuditTrail.Line one, Map<String, String> offices, Map<String, String> people) {
        return new Line(
                one.seq(),
                one.at(),
                one.actor(),
                people.getOrDefault(one.actor(), one.actor()),
                Objects.requireNonNullElse(one.role(), ""),
                one.address(),
                AuditTypes.shortName(one.type()),
                one.subject(),
                one.organisation(),
                offices.getOrDefault(one.organisation(), one.organisation()),
                one.hash());
    }

    public List<String> types() {
        return AuditTypes.ALL;
    }

    public String file(String form) {
        return "/files/audit." + form + query.link(null);
    }

    public String nextLink() {
        return "/audit" + query.link(next);
    }

    public String firstLink() {
        return "/audit" + query.link(null);
    }

    public String only(String name, String value) {
        return "/audit" + query.linkWith(name, value);
    }
}
