package prongsai.deploy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An application part in this home, with these ports: what its process is told. */
final class RunningApplication implements Blueprint {

    private static final Pattern PLACE = Pattern.compile("\\$\\{([^}]+)}");

    private final Application application;
    private final Home home;
    private final Distribution distribution;
    private final Ports ports;
    private final Secrets secrets;
    private final Map<String, String> besides;

    RunningApplication(Application application, Home home, Distribution distribution, Ports ports, Secrets secrets) {
        this(application, home, distribution, ports, secrets, Map.of());
    }

    /** @param besides settings that it is told besides its own */
    RunningApplication(
            Application application,
            Home home,
            Distribution distribution,
            Ports ports,
            Secrets secrets,
            Map<String, String> besides) {
        this.besides = besides;
        this.application = application;
        this.home = home;
        this.distribution = distribution;
        this.ports = ports;
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return application.name();
    }

    @Override
    public List<String> after() {
        return application.after();
    }

    @Override
    public Recipe recipe() {
        return Recipe.of(
                name(),
                application.folder(),
                List.of(
                        Distribution.java().toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx" + application.heapMegabytes() + "m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Dfile.encoding=UTF-8",
                        "-jar",
                        distribution.application(application.folder()).toString()),
                environment(),
                home.log(name()),
                Ready.http(new Address("127.0.0.1", port()).at("/q/health/ready")),
                Duration.ofMinutes(3));
    }

    @Override
    public void prepare() {
        // nothing: each service brings its own schema up to date
    }

    @Override
    public void furnish() {
        // nothing: the demonstration data come through the portal, when all parts are ready
    }

    Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port()));
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", Keycloak.address(ports).url() + "/realms/" + Realm.NAME);
        if (application.hasData()) {
            String database = "postgresql://127.0.0.1:" + ports.of(Postgres.NAME) + "/" + name();
            environment.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:" + database);
            environment.put("QUARKUS_DATASOURCE_REACTIVE_URL", database);
            environment.put("QUARKUS_DATASOURCE_USERNAME", name());
            environment.put("QUARKUS_DATASOURCE_PASSWORD", secrets.of(Postgres.passwordName(name())));
            environment.put("KAFKA_BOOTSTRAP_SERVERS", Kafka.bootstrap(ports));
            environment.put("PRONGSAI_EVENTS_EPOCH", Integer.toString(Epoch.in(home)));
        }
        application.environment().forEach((name, value) -> environment.put(name, filled(value)));
        environment.putAll(besides);
        return environment;
    }

    private int port() {
        return ports.of(name());
    }

    private String filled(String value) {
        return PLACE.matcher(value).replaceAll(place -> Matcher.quoteReplacement(known(place)));
    }

    private String known(MatchResult place) {
        String name = place.group(1);
        if (name.equals("home")) {
            return home.folder().toString();
        }
        if (name.startsWith("secret:")) {
            return secrets.of(name.substring("secret:".length()));
        }
        String part = name.substring(0, name.lastIndexOf('.'));
        return name.endsWith(".url")
                ? new Address("127.0.0.1", ports.of(part)).url()
                : Integer.toString(ports.of(part));
    }
}
