package prongsai.deploy.images;

import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FileEntry;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import prongsai.deploy.Application;

/** What goes into an image, what changes seldom first: others' jars, what Quarkus has woven, our own, the list of all. */
record ImageLayers(Path project, Application application) {

    private static final FilePermissions FILE = FilePermissions.fromOctalString("444");
    private static final FilePermissions FOLDER = FilePermissions.fromOctalString("555");
    private static final FilePermissions OWN_FOLDER = FilePermissions.fromOctalString("700");

    /** Where the list of everything that is in the image lies in it (CycloneDX). */
    static AbsoluteUnixPath sbom(Application application) {
        return AbsoluteUnixPath.get("/sbom").resolve(application.folder() + ".cdx.json");
    }

    List<FileEntriesLayer> all() throws IOException {
        List<FileEntriesLayer> layers = new ArrayList<>(List.of(
                program("libraries", file -> file.startsWith("lib") && !isOurs(file)),
                program("quarkus", file -> file.startsWith("quarkus")),
                program(
                        "application",
                        file -> isOurs(file) || file.startsWith("app") || file.startsWith("quarkus-run.jar"))));
        layers.add(sbomLayer());
        if (!application.folders().isEmpty()) {
            layers.add(data());
        }
        return layers;
    }

    private static boolean isOurs(Path file) {
        return file.getFileName().toString().startsWith("prongsai.");
    }

    private FileEntriesLayer program(String name, Predicate<Path> which) throws IOException {
        Path built = target().resolve("quarkus-app");
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName(name);
        if (!Files.exists(built.resolve("quarkus-run.jar"))) {
            throw new IOException("not built: " + built + "; deploy/images builds it");
        }
        try (Stream<Path> found = Files.walk(built)) {
            for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
                if (which.test(built.relativize(file))) {
                    add(layer, built, file);
                }
            }
        }
        return layer.build();
    }

    /** With its folders, so that they too are only readable. */
    private static void add(FileEntriesLayer.Builder layer, Path built, Path file) {
        Path inside = built.relativize(file);
        layer.addEntry(entry(built, Image.PROGRAM, FOLDER, ""));
        for (int depth = 1; depth < inside.getNameCount(); depth++) {
            Path folder = inside.subpath(0, depth);
            layer.addEntry(entry(built.resolve(folder), Image.PROGRAM.resolve(folder), FOLDER, ""));
        }
        layer.addEntry(entry(file, Image.PROGRAM.resolve(inside), FILE, ""));
    }

    private FileEntriesLayer sbomLayer() throws IOException {
        Path list =
                Sbom.of(target().resolve("sbom.cdx.json"), project.resolve("deploy/target/jib"), application.folder());
        return FileEntriesLayer.builder()
                .setName("sbom")
                .addEntry(entry(target(), AbsoluteUnixPath.get("/sbom"), FOLDER, ""))
                .addEntry(entry(list, sbom(application), FILE, ""))
                .build();
    }

    /** An empty folder that is the user's own: what is mounted there by an engine takes its owner over. */
    private FileEntriesLayer data() {
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName("data");
        application
                .folders()
                .values()
                .forEach(folder -> layer.addEntry(entry(target(), Image.DATA.resolve(folder), OWN_FOLDER, Image.USER)));
        return layer.build();
    }

    private Path target() {
        return project.resolve(application.folder()).resolve("target");
    }

    private static FileEntry entry(Path source, AbsoluteUnixPath place, FilePermissions permissions, String owner) {
        return new FileEntry(source, place, permissions, FileEntriesLayer.DEFAULT_MODIFICATION_TIME, owner);
    }
}
