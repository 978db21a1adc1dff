package prongsai.platform.events;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.HashMap;
import java.util.Map;

/** How to reach Kafka: the same {@code kafka.*} settings (addresses, TLS, SASL) that the channels use. */
@ApplicationScoped
class KafkaSettings {
    private final Instance<Map<String, Object>> defaults;

    KafkaSettings(@Identifier("default-kafka-broker") Instance<Map<String, Object>> defaults) {
        this.defaults = defaults;
    }

    Map<String, Object> connection() {
        return new HashMap<>(defaults.get());
    }
}
