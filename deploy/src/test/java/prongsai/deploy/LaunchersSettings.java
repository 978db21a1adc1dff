package prongsai.deploy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The names of what {@code deploy/up} tells an application: whoever else starts it tells it these too. */
public final class LaunchersSettings {
    /** One machine is one person's, and benches ask much of it; elsewhere the limits are those of the application. */
    private static final String ONE_PERSONS_LIMITS = "PRONGSAI_LIMITS_";

    private LaunchersSettings() {}

    public static Set<String> of(Application application) {
        Path nowhere = Path.of("target/nowhere");
        Secrets secrets = Secrets.in(Path.of("target/secrets-of-nobody"));
        return new RunningApplication(
                        application, new Home(nowhere), new Distribution(nowhere), Ports.from(Map.of()), secrets)
                .environment().keySet().stream()
                        .filter(name -> !name.startsWith(ONE_PERSONS_LIMITS))
                        .collect(Collectors.toSet());
    }
}
