package prongsai.deploy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** The names of what {@code deploy/up} tells an application: whoever else starts it tells it these too. */
public final class LaunchersSettings {
    private LaunchersSettings() {}

    public static Set<String> of(Application application) {
        Path nowhere = Path.of("target/nowhere");
        Secrets secrets = Secrets.in(Path.of("target/secrets-of-nobody"));
        return new RunningApplication(
                        application, new Home(nowhere), new Distribution(nowhere), Ports.from(Map.of()), secrets)
                .environment()
                .keySet();
    }
}
