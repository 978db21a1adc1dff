package prongsai.deploy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * PostgreSQL refuses to run as root. For root it is wrapped: into a user namespace of its own, in which it is not root and still owns its
 * files; where namespaces are forbidden, it runs as {@code nobody}, to whom the files are given.
 */
final class Unprivileged {

    private static final String UNSHARE = "/usr/bin/unshare";
    private static final List<String> AS_NOBODY =
            List.of("/usr/bin/setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups");

    private final List<String> prefix;

    private Unprivileged(List<String> prefix) {
        this.prefix = prefix;
    }

    static Unprivileged here(Path folder, Path log) {
        if (!System.getProperty("user.name").equals("root")) {
            return new Unprivileged(List.of());
        }
        boolean namespaces = Path.of(UNSHARE).toFile().canExecute()
                && Spawn.run(List.of(UNSHARE, "-U", "true"), folder, log, Duration.ofSeconds(5));
        return new Unprivileged(namespaces ? List.of(UNSHARE, "-U") : AS_NOBODY);
    }

    /** What goes before the command. */
    List<String> prefix() {
        return prefix;
    }

    /** Whether it may read and write this folder from now on. */
    boolean give(Path folder, Path log) {
        return !prefix.equals(AS_NOBODY)
                || Spawn.run(
                        List.of("chown", "-R", "nobody:nogroup", folder.toString()),
                        folder,
                        log,
                        Duration.ofSeconds(30));
    }
}
