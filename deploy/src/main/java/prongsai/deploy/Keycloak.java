package prongsai.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Who people are: Keycloak as it runs in production, with its data in PostgreSQL. So nothing is lost with its program folder, which belongs to
 * the build and is shared by all home folders.
 */
final class Keycloak implements Blueprint {

    static final String NAME = "keycloak";

    private static final List<String> BUILD =
            List.of("build", "--db=postgres", "--cache=local", "--health-enabled=false", "--metrics-enabled=false");

    private final Home home;
    private final Distribution distribution;
    private final Ports ports;
    private final Secrets secrets;

    Keycloak(Home home, Distribution distribution, Ports ports, Secrets secrets) {
        this.home = home;
        this.distribution = distribution;
        this.ports = ports;
        this.secrets = secrets;
    }

    /** By name, not by number: tokens carry it as their issuer, for the browser and for the services alike. */
    static Address address(Ports ports) {
        return new Address("localhost", ports.of(NAME));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> after() {
        return List.of(Postgres.NAME);
    }

    @Override
    public Recipe recipe() {
        return Recipe.of(
                NAME,
                "Keycloak",
                java(List.of("start", "--optimized")),
                environment(),
                home.log(NAME),
                Ready.http(new Address("127.0.0.1", ports.of(NAME)).at("/realms/master")),
                Duration.ofMinutes(4));
    }

    /** Keycloak is compiled for its database once per program folder. */
    @Override
    public void prepare() {
        Path marker = distribution.keycloak().resolve("prongsai-built");
        try {
            if (Files.exists(marker) && Files.readString(marker).equals(BUILD.toString())) {
                return;
            }
            if (!Spawn.run(java(BUILD), home.folder(), home.log(NAME), Duration.ofMinutes(4))) {
                throw new Refusal(
                        "เตรียม Keycloak ไม่สำเร็จ: ดูบันทึก " + home.log(NAME),
                        "could not prepare Keycloak: see " + home.log(NAME) + LogTail.of(home.log(NAME)));
            }
            Files.writeString(marker, BUILD.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void furnish() {
        Realm realm =
                new Realm(ports.of("portal"), secrets.of(Realm.PORTAL_SECRET), secrets.of(Realm.REPORTING_SECRET));
        new KeycloakAdmin(new Address("127.0.0.1", ports.of(NAME)), secrets.of("keycloak.admin")).ensure(realm);
    }

    private Map<String, String> environment() {
        return Map.ofEntries(
                Map.entry("KC_DB_URL", "jdbc:postgresql://127.0.0.1:" + ports.of(Postgres.NAME) + "/" + NAME),
                Map.entry("KC_DB_USERNAME", NAME),
                Map.entry("KC_DB_PASSWORD", secrets.of(Postgres.passwordName(NAME))),
                Map.entry("KC_DB_POOL_MAX_SIZE", "20"),
                Map.entry("KC_HTTP_ENABLED", "true"),
                Map.entry("KC_HTTP_HOST", "127.0.0.1"),
                Map.entry("KC_HTTP_PORT", Integer.toString(ports.of(NAME))),
                Map.entry("KC_HOSTNAME", address(ports).url()),
                Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", KeycloakAdmin.NAME),
                Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.of("keycloak.admin")));
    }

    /** What its own start script does, without the shell in between: so the process we watch is Keycloak itself. */
    private List<String> java(List<String> arguments) {
        Path folder = distribution.keycloak();
        List<String> command = new ArrayList<>(List.of(
                Distribution.java().toString(),
                "-Xms64m",
                "-Xmx384m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dfile.encoding=UTF-8",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-Dkc.home.dir=" + folder,
                "-Djboss.server.config.dir=" + folder.resolve("conf"),
                "-cp",
                folder.resolve("lib").resolve("quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        return command;
    }
}
