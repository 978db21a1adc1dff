package prongsai.evidence.scan;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Has files scanned by clamd where its address is set. A scanner that is away lets nothing through: those who send are asked to
 * come back. Where no address is set, files pass.
 */
@ApplicationScoped
public class VirusScan {
    private static final Logger LOG = Logger.getLogger(VirusScan.class);

    private final @Nullable Clamd clamd;

    VirusScan(ScanSettings settings) {
        this.clamd = settings.clamd()
                .filter(address -> !address.isBlank())
                .map(address -> new Clamd(address, settings.connectTimeout(), settings.timeout()))
                .orElse(null);
    }

    /** Fails with a problem that names what was found, or says that nobody could look. Blocks. */
    public void check(Path file) {
        if (clamd == null) {
            return;
        }
        String found = scanned(clamd, file);
        if (found != null) {
            LOG.warnf("A file was refused: %s", found);
            throw ScanProblem.FILE_IS_INFECTED.because(found);
        }
    }

    private static @Nullable String scanned(Clamd clamd, Path file) {
        try {
            return clamd.scan(file);
        } catch (IOException e) {
            LOG.warnf("A file could not be scanned: %s", e.getMessage());
            throw ScanProblem.CANNOT_BE_SCANNED.because();
        }
    }

    /** Whether anything is scanned at all. */
    boolean isSet() {
        return clamd != null;
    }

    /** Fails unless the scanner answers; nothing where none is set. Blocks. */
    void ping() throws IOException {
        if (clamd != null) {
            clamd.ping();
        }
    }
}
