package prongsai.platform.settings;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the settings of one application: names of ours that no application knows, values that are not allowed, and what is
 * missing. Names that belong to Quarkus or Kafka are not all known here: of them only what is nearly a name of the table counts as mistyped.
 */
final class SettingsCheck {
    private static final int MISTYPED = 2;
    private static final int FAR = 4;

    /** What Kubernetes tells a pod of a neighbour whose name begins with ours. */
    private static final String NEIGHBOUR = "PRONGSAI_\\w*(_SERVICE_(HOST|PORT)\\w*|_PORT(_\\d+_\\w+)?)";

    private final List<Setting> settings;
    private final SmallRyeConfig config;
    private final Set<String> variables;

    SettingsCheck(List<Setting> settings, SmallRyeConfig config, Set<String> variables) {
        this.settings = settings;
        this.config = config;
        this.variables = variables;
    }

    static SettingsCheck ofThisProcess() {
        return new SettingsCheck(
                SettingsTable.all(),
                ConfigUtils.configBuilder().build(),
                System.getenv().keySet());
    }

    /** All of it at once; empty where the application may start. */
    List<Complaint> complaints() {
        String application =
                config.getValue("quarkus.application.name", String.class).replace("-service", "");
        List<Complaint> complaints = new ArrayList<>();
        variables.stream().sorted().forEach(name -> variable(name, complaints));
        properties().forEach(name -> property(name, complaints));
        for (Setting setting : settings) {
            if (setting.readers().contains(application) && !setting.name().endsWith("*")) {
                value(setting, application, complaints);
            }
        }
        return complaints;
    }

    private void variable(String name, List<Complaint> complaints) {
        if (settings.stream().anyMatch(each -> each.isVariable(name)) || name.matches(NEIGHBOUR)) {
            return;
        }
        List<String> known = settings.stream().map(Setting::variable).toList();
        if (name.startsWith("PRONGSAI_")) {
            complaints.add(Complaint.unknown(name, Nearest.to(name, known, FAR)));
        } else if (name.startsWith("QUARKUS_") || name.startsWith("KAFKA_")) {
            mistyped(name, known, complaints);
        }
    }

    private void property(String name, List<Complaint> complaints) {
        if (settings.stream().anyMatch(each -> each.isProperty(name))) {
            return;
        }
        List<String> known = settings.stream().map(Setting::name).toList();
        if (name.startsWith("prongsai.")) {
            complaints.add(Complaint.unknown(name, Nearest.to(name, known, FAR)));
        } else if (name.startsWith("quarkus.") || name.startsWith("kafka.")) {
            mistyped(name, known, complaints);
        }
    }

    private static void mistyped(String name, Collection<String> known, List<Complaint> complaints) {
        String nearest = Nearest.to(name, known, MISTYPED);
        if (!nearest.isEmpty()) {
            complaints.add(Complaint.unknown(name, nearest));
        }
    }

    /** Names given by command line or file; those of other profiles are not for this run. */
    private Set<String> properties() {
        Set<String> names = new TreeSet<>();
        for (ConfigSource source : config.getConfigSources()) {
            if (isGivenByTheOperator(source)) {
                names.addAll(source.getPropertyNames());
            }
        }
        names.removeIf(name -> name.startsWith("%"));
        return names;
    }

    private static boolean isGivenByTheOperator(ConfigSource source) {
        String name = source.getName();
        return !name.startsWith("EnvConfigSource") && !name.contains(".jar");
    }

    private void value(Setting setting, String application, List<Complaint> complaints) {
        String value = read(setting.name());
        if (value == null || value.isEmpty()) {
            if (setting.isRequiredBy(application)) {
                complaints.add(Complaint.missing(setting));
            }
        } else if (!setting.allowed().allows(value)) {
            complaints.add(Complaint.wrong(setting, value));
        }
    }

    private @Nullable String read(String name) {
        try {
            return config.getConfigValue(name).getValue();
        } catch (NoSuchElementException anotherOneIsMissing) {
            return null;
        }
    }
}
