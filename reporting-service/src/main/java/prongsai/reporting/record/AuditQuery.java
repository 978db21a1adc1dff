package prongsai.reporting.record;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.platform.problem.Problem;

/** Which lines of the audit trail somebody asks for, and from which end. */
class AuditQuery {
    @QueryParam("organisation")
    @Nullable
    String organisation;

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    @QueryParam("actor")
    @Nullable
    String actor;

    @QueryParam("type")
    @Nullable
    List<String> type;

    @QueryParam("subject")
    @Nullable
    String subject;

    @QueryParam("order")
    @Nullable
    String order;

    /** What cannot be read is a 400. */
    AuditFilter filter() {
        return AuditFilter.of(organisation, from, to, actor, type, subject);
    }

    /** Whether {@code order=newest} is asked for; another order than that or {@code oldest} is a 400. */
    boolean newestFirst() {
        if (order == null || order.equals("oldest")) {
            return false;
        }
        if (!order.equals("newest")) {
            throw Problem.invalid("order", "error.kind-of-value");
        }
        return true;
    }
}
