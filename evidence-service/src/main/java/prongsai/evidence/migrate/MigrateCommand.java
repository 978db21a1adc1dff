package prongsai.evidence.migrate;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import prongsai.evidence.storage.ChosenStore;
import prongsai.evidence.storage.ObjectStore;
import prongsai.evidence.storage.StorageSettings;
import prongsai.evidence.storage.StorageSettings.Kind;

/**
 * {@code migrate --from=file --to=s3}: copies between the two stores that the settings of the service describe, without starting
 * the service. Ends with 0 when all is there, 1 when something is wrong and was told, 2 when it was called wrongly.
 */
public final class MigrateCommand {
    private static final int DONE = 0;
    private static final int SOMETHING_IS_WRONG = 1;
    private static final int CALLED_WRONGLY = 2;
    private static final int APPLICATION_PROPERTIES = 250;

    private MigrateCommand() {}

    /** Runs the command with what follows its name; answers the code to end with. */
    public static int run(List<String> arguments, PrintStream out) {
        Kind from = kind(arguments, "--from=");
        Kind to = kind(arguments, "--to=");
        if (from == null || to == null || from == to || arguments.size() != 2) {
            out.println("usage: migrate --from=file|s3 --to=file|s3");
            return CALLED_WRONGLY;
        }
        try {
            StorageSettings settings = settings().getConfigMapping(StorageSettings.class);
            try (ObjectStore source = ChosenStore.of(from, settings);
                    ObjectStore target = ChosenStore.of(to, settings)) {
                return new Migration(source, target, out).run() ? DONE : SOMETHING_IS_WRONG;
            }
        } catch (IOException e) {
            out.println("broken off, start it again to go on: " + e.getMessage());
            return SOMETHING_IS_WRONG;
        }
    }

    /** As the service reads them: system properties, environment, its own properties. */
    private static SmallRyeConfig settings() throws IOException {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .addDefaultSources()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(StorageSettings.class);
        URL own = Thread.currentThread().getContextClassLoader().getResource("application.properties");
        if (own != null) {
            builder.withSources(new PropertiesConfigSource(own, APPLICATION_PROPERTIES));
        }
        return builder.build();
    }

    private static @Nullable Kind kind(List<String> arguments, String option) {
        for (String argument : arguments) {
            if (argument.startsWith(option)) {
                String wanted = argument.substring(option.length()).toUpperCase(Locale.ROOT);
                for (Kind kind : Kind.values()) {
                    if (kind.name().equals(wanted)) {
                        return kind;
                    }
                }
            }
        }
        return null;
    }
}
