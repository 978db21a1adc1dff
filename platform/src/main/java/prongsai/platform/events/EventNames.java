package prongsai.platform.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What this service's events, topic and relay are called. */
@ApplicationScoped
class EventNames {
    private final String service;
    private final ClassValue<String> types = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> event) {
            return "prongsai." + service + "." + kebab(event.getSimpleName()) + ".v1";
        }
    };

    EventNames(@ConfigProperty(name = "prongsai.service") String service) {
        this.service = service;
    }

    String service() {
        return service;
    }

    /** The topic this service speaks on. */
    String topic() {
        return "prongsai." + service + ".v1";
    }

    /** {@code PlanApproved} is {@code prongsai.measures.plan-approved.v1}. */
    String type(DomainEvent event) {
        return types.get(event.getClass());
    }

    /** {@code plan-approved} of {@code prongsai.measures.plan-approved.v1}; the whole of what is not named so. */
    static String inShort(String type) {
        String[] parts = type.split("\\.", -1);
        return parts.length == 4 ? parts[2] : type;
    }

    static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** The CloudEvents source of this service's events. */
    String source() {
        return "/prongsai/" + service;
    }

    /** Where an event goes that this service cannot apply. */
    String deadLetters(String topic) {
        return topic + "." + service + ".dlq";
    }
}
