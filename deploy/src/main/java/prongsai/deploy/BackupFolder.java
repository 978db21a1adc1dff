package prongsai.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A backup as it lies on a disk: {@code postgres/} a copy of the server's folder, {@code evidence/} the files, {@code topics.gz} what was
 * told, {@code secrets.properties}, {@code epoch}; and {@code checksums}, written last, without which it is not one.
 */
record BackupFolder(Path folder) {
    static final String CHECKSUMS = "checksums";

    Path postgres() {
        return folder.resolve("postgres");
    }

    Path evidence() {
        return folder.resolve("evidence");
    }

    Path topics() {
        return folder.resolve("topics.gz");
    }

    Path secrets() {
        return folder.resolve("secrets.properties");
    }

    /** The migrations that the data were last started with. */
    Path migrations() {
        return folder.resolve("migrations");
    }

    Path epoch() {
        return folder.resolve("epoch");
    }

    /** Copies what is not there yet; what vanishes while it is copied was not to be kept. */
    static void copy(Path from, Path to, Predicate<Path> wanted) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path :
                    all.filter(each -> wanted.test(from.relativize(each))).toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                try {
                    if (Files.isDirectory(path)) {
                        Files.createDirectories(target);
                        Files.setPosixFilePermissions(
                                target, Files.getPosixFilePermissions(path)); // PostgreSQL insists
                    } else if (!Files.exists(target)) {
                        Files.createDirectories(target.getParent());
                        Files.copy(path, target, COPY_ATTRIBUTES);
                    }
                } catch (NoSuchFileException e) {
                    Files.deleteIfExists(target);
                }
            }
        }
    }

    /** Says of every file what it holds; from then on this is a backup. */
    void seal() throws IOException {
        List<String> lines = new ArrayList<>();
        sums().forEach((name, sum) -> lines.add(sum + "  " + name));
        Files.write(folder.resolve(CHECKSUMS), lines);
    }

    /** Refuses what is no backup, or not as it was when it was made. */
    void verify() throws IOException {
        Path checksums = folder.resolve(CHECKSUMS);
        if (!Files.exists(checksums)) {
            throw new Refusal(
                    folder + " ไม่ใช่ข้อมูลสำรองที่สมบูรณ์: เลือกโฟลเดอร์อื่น",
                    folder + " is not a complete backup: choose another folder");
        }
        Map<String, String> noted = new TreeMap<>();
        for (String line : Files.readAllLines(checksums, UTF_8)) {
            String[] parts = line.split("  ", 2);
            noted.put(parts[1], parts[0]);
        }
        Map<String, String> found = sums();
        for (Map.Entry<String, String> each : noted.entrySet()) {
            if (!each.getValue().equals(found.get(each.getKey()))) {
                throw new Refusal(
                        "ไฟล์ " + each.getKey() + " ในข้อมูลสำรองเสียหาย: ใช้ข้อมูลสำรองชุดอื่น",
                        each.getKey() + " in the backup is damaged: use another backup");
            }
        }
    }

    private Map<String, String> sums() throws IOException {
        Map<String, String> sums = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (!name.equals(CHECKSUMS)) {
                    sums.put(name, sum(file));
                }
            }
        }
        return sums;
    }

    private static String sum(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] some = new byte[1 << 16];
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                digest.update(some, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
