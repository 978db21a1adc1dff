package prongsai.deploy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What a single machine shall be, before it is started. */
public final class Setup {

    private final Path home;
    private Ports ports = Ports.from(System.getenv());
    private Set<String> wanted = names();
    private Map<String, String> besides = Map.of();

    Setup(Path home) {
        this.home = home;
    }

    /** Other ports than the usual ones. */
    public Setup ports(Ports chosen) {
        ports = chosen;
        return this;
    }

    /** Settings for all applications besides their own. */
    public Setup telling(Map<String, String> settings) {
        besides = Map.copyOf(settings);
        return this;
    }

    /** These parts and no others, for tests of some of them. */
    public Setup only(String... parts) {
        wanted = new LinkedHashSet<>(List.of(parts));
        return this;
    }

    /**
     * Starts everything and returns when everything is ready. When it cannot, nothing is left running, and a {@link Refusal} says why. What is
     * told on the way, and later when a part comes and goes, goes to {@code progress}, a line at a time.
     */
    public SingleMachine start(Consumer<String> progress) {
        Home folder = Home.at(home);
        HomeLock lock = HomeLock.take(folder, SingleMachine.portal(ports).url());
        SingleMachine machine;
        try {
            Leftovers.end(folder, progress);
            Preflight.check(folder, ports, listeners());
            machine = new SingleMachine(folder, lock, ports, blueprints(folder), progress);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
        machine.begin();
        return machine;
    }

    private List<Blueprint> blueprints(Home folder) {
        Distribution distribution = Distribution.find();
        Secrets secrets = Secrets.in(folder.secrets());
        List<Application> applications = Application.all();
        List<String> owners = new ArrayList<>(List.of(Keycloak.NAME));
        applications.stream()
                .filter(Application::hasData)
                .map(Application::name)
                .forEach(owners::add);

        List<Blueprint> all = new ArrayList<>();
        all.add(new Postgres(folder, ports, secrets, owners));
        all.add(new Kafka(folder, distribution, ports));
        all.add(new Keycloak(folder, distribution, ports, secrets));
        applications.forEach(
                each -> all.add(new RunningApplication(each, folder, distribution, ports, secrets, besides)));
        all.removeIf(each -> !wanted.contains(each.name()));
        return all;
    }

    private List<String> listeners() {
        List<String> listeners = new ArrayList<>(wanted);
        if (wanted.contains(Kafka.NAME)) {
            listeners.add(Ports.KAFKA_CONTROLLER);
        }
        return listeners;
    }

    private static Set<String> names() {
        Set<String> names = new LinkedHashSet<>(List.of(Postgres.NAME, Kafka.NAME, Keycloak.NAME));
        Application.all().forEach(application -> names.add(application.name()));
        return names;
    }
}
