package prongsai.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** The passwords of this installation: random, made when first asked for, then kept in a file that only its owner may read. */
final class Secrets {

    private static final int LENGTH = 40;
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path file;
    private final SecureRandom random = new SecureRandom();
    private final Properties known = new Properties();

    private Secrets(Path file) {
        this.file = file;
    }

    static Secrets in(Path file) {
        Secrets secrets = new Secrets(file);
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file, UTF_8)) {
                secrets.known.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return secrets;
    }

    /** The same answer for ever. */
    synchronized String of(String name) {
        String secret = known.getProperty(name);
        if (secret == null) {
            secret = invent();
            known.setProperty(name, secret);
            save();
        }
        return secret;
    }

    private String invent() {
        StringBuilder secret = new StringBuilder(LENGTH);
        random.ints(LENGTH, 0, LETTERS.length()).forEach(at -> secret.append(LETTERS.charAt(at)));
        return secret.toString();
    }

    private void save() {
        StringBuilder lines =
                new StringBuilder("# made by deploy/up; the data in this folder can only be opened with these\n");
        new TreeSet<>(known.stringPropertyNames()).forEach(name -> lines.append(name)
                .append('=')
                .append(known.getProperty(name))
                .append('\n'));
        try {
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.deleteIfExists(next);
            Files.createFile(next, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            Files.writeString(next, lines);
            Files.move(next, file, ATOMIC_MOVE, REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
