package prongsai.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the build has left in the project's folder: the launcher's own jars, Keycloak, the application parts. */
record Distribution(Path project) {

    /** The project this class was built in, unless {@code -Dprongsai.project} names another. */
    static Distribution find() {
        String given = System.getProperty("prongsai.project");
        return new Distribution(
                given == null ? above(ownPlace()) : Path.of(given).toAbsolutePath());
    }

    private static Path ownPlace() {
        try {
            return Path.of(Distribution.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path above(Path start) {
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("deploy").resolve("pom.xml"))) {
                return folder;
            }
        }
        throw new IllegalStateException("no project above " + start);
    }

    /** A class path, for the JVM to expand. */
    String launcherClassPath() {
        return launcher().resolve("lib").resolve("*").toString();
    }

    Path keycloak() {
        try (Stream<Path> unpacked = Files.exists(launcher()) ? Files.list(launcher()) : Stream.empty()) {
            return unpacked.filter(folder -> folder.getFileName().toString().startsWith("keycloak-"))
                    .filter(Files::isDirectory)
                    .max(Path::compareTo)
                    .orElseThrow(() -> notBuilt(launcher().resolve("keycloak-*")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path application(String folder) {
        Path jar =
                project.resolve(folder).resolve("target").resolve("quarkus-app").resolve("quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw notBuilt(jar);
        }
        return jar;
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    private Path launcher() {
        return project.resolve("deploy").resolve("target").resolve("launcher");
    }

    private static Refusal notBuilt(Path missing) {
        return new Refusal(
                "ยังไม่ได้สร้าง " + missing + ": สั่ง ./mvnw -DskipTests package",
                "not built: " + missing + "; run ./mvnw -DskipTests package");
    }
}
