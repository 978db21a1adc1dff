package prongsai.platform.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out events whose aggregate is known in a later state, told from the envelope and the first field of the data, which names the
 * kind of aggregate. What cannot be told is not left out.
 */
final class Superseding {
    private final Map<String, Version> known = new HashMap<>();

    private record Version(int epoch, long version) {
        boolean isAfter(Version other) {
            return epoch != other.epoch ? epoch > other.epoch : version > other.version;
        }
    }

    /** Those of these messages that tell of a later state than what was seen before and than the others among them. */
    List<ConsumerRecord<String, byte[]>> newest(List<ConsumerRecord<String, byte[]>> messages) {
        Map<String, ConsumerRecord<String, byte[]>> newest = new LinkedHashMap<>();
        List<ConsumerRecord<String, byte[]>> untold = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> message : messages) {
            String aggregate = aggregate(message);
            Version version = version(message);
            if (aggregate == null || version == null) {
                untold.add(message);
                continue;
            }
            Version before = known.get(aggregate);
            if (before == null || version.isAfter(before)) {
                known.put(aggregate, version);
                newest.put(aggregate, message);
            }
        }
        untold.addAll(newest.values());
        return untold;
    }

    private static @Nullable String aggregate(ConsumerRecord<String, byte[]> message) {
        String subject = header(message, "ce_subject");
        String field = firstField(message.value());
        return subject == null || field == null ? null : field + " " + subject;
    }

    private static @Nullable Version version(ConsumerRecord<String, byte[]> message) {
        String epoch = header(message, "ce_epoch");
        String version = header(message, "ce_version");
        try {
            return epoch == null || version == null
                    ? null
                    : new Version(Integer.parseInt(epoch), Long.parseLong(version));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The name of an object's first field; null where it is not plain. */
    private static @Nullable String firstField(byte @Nullable [] data) {
        int start = after(data, '"', 0);
        int end = start < 0 ? -1 : after(data, '"', start);
        return data == null || end < 0 ? null : new String(data, start, end - 1 - start, UTF_8);
    }

    private static int after(byte @Nullable [] data, char mark, int from) {
        for (int i = from; data != null && i < Math.min(data.length, from + 40); i++) {
            if (data[i] == mark) {
                return i + 1;
            }
        }
        return -1;
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
