package prongsai.reporting.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** A change as a CloudEvent 1.0 (structured, JSON). Names people by their user id only. */
public record ChangeView(
        String specversion,
        String id,
        String type,
        String source,
        String subject,
        Instant time,
        String datacontenttype,
        String organisation,
        JsonNode data) {}
