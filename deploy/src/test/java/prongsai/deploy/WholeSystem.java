package prongsai.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The one system that all tests of the whole use: started by the first of them with the launcher of {@code deploy/up} on free ports, the
 * demonstration loaded, and stopped after the last.
 */
public final class WholeSystem implements BeforeAllCallback {
    private static final String KEY = "the running system";
    private static SingleMachine machine;
    private static TraceReceiver traces;

    /** The running machine; a test class asks for this extension first. */
    public static SingleMachine machine() {
        if (machine == null) {
            throw new IllegalStateException("the class needs @ExtendWith(WholeSystem.class)");
        }
        return machine;
    }

    /** Where its applications tell of their spans. */
    static TraceReceiver traces() {
        return traces;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot().getStore(Namespace.GLOBAL).computeIfAbsent(KEY, key -> start());
    }

    private static AutoCloseable start() {
        try {
            Path home = Files.createTempDirectory("prongsai-whole");
            traces = TraceReceiver.started();
            machine = SingleMachine.in(home)
                    .ports(Ports.free())
                    .telling(traces.settings())
                    .start(line -> {});
            machine.loadDemoOnce();
            return () -> {
                machine.close();
                traces.close();
                delete(home);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
