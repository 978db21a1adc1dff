package prongsai.deploy;

import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.apache.kafka.common.resource.ResourceType.GROUP;
import static org.apache.kafka.common.resource.ResourceType.TOPIC;
import static org.apache.kafka.common.resource.ResourceType.TRANSACTIONAL_ID;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** What each service may do at the broker, as {@code kafka/acls.properties} says it. */
public final class Acls {
    private static final String PREFIX = "User:prongsai-kafka-";
    private static final String EVERY_HOST = "*";

    private final Map<String, String> facts;

    private Acls(Map<String, String> facts) {
        this.facts = facts;
    }

    public static Acls ofTheBuild() {
        return new Acls(Facts.of("acls"));
    }

    /** Those that speak with the broker. */
    public Set<String> services() {
        Set<String> services = new TreeSet<>();
        facts.keySet().forEach(key -> services.add(key.substring(0, key.indexOf('.'))));
        return services;
    }

    public static String principal(String service) {
        return PREFIX + service;
    }

    public List<AclBinding> all() {
        return services().stream().flatMap(service -> of(service).stream()).toList();
    }

    /** One entry for each operation that is allowed; what is not here is refused. */
    public List<AclBinding> of(String service) {
        List<AclBinding> bindings = new ArrayList<>();
        Stream.concat(values(service, "writes"), values(service, "reads").map(topic -> topic + "." + service + ".dlq"))
                .forEach(topic -> allow(bindings, service, TOPIC, topic, WRITE, DESCRIBE));
        values(service, "reads").forEach(topic -> allow(bindings, service, TOPIC, topic, READ, DESCRIBE));
        values(service, "groups").forEach(group -> allow(bindings, service, GROUP, group, READ, DESCRIBE));
        values(service, "relay").forEach(id -> allow(bindings, service, TRANSACTIONAL_ID, id, WRITE, DESCRIBE));
        return bindings;
    }

    Stream<String> values(String service, String what) {
        String value = facts.get(service + "." + what);
        return value == null ? Stream.empty() : Arrays.stream(value.split(",", -1));
    }

    private static void allow(
            List<AclBinding> bindings, String service, ResourceType type, String name, AclOperation... operations) {
        for (AclOperation operation : operations) {
            bindings.add(new AclBinding(
                    new ResourcePattern(type, name, PatternType.LITERAL),
                    new AccessControlEntry(principal(service), EVERY_HOST, operation, AclPermissionType.ALLOW)));
        }
    }
}
