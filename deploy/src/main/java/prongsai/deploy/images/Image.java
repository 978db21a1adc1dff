package prongsai.deploy.images;

import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import com.google.cloud.tools.jib.api.buildplan.Port;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import prongsai.deploy.Application;

/**
 * One application part as an image. Everything in it belongs to root and is only readable; the process is user 10001 and writes to
 * {@code /tmp} and, where the part keeps files, to {@code /var/lib/prongsai}. The same build gives the same image, bit by bit.
 */
record Image(Application application, Order order) {

    static final String USER = "10001:10001";
    static final AbsoluteUnixPath PROGRAM = AbsoluteUnixPath.get("/opt/prongsai");
    static final AbsoluteUnixPath DATA = AbsoluteUnixPath.get("/var/lib/prongsai");

    private static final String OCI = "org.opencontainers.image.";

    String name() {
        return order.prefix() + application.folder();
    }

    JibContainerBuilder builder() throws IOException, InvalidImageReferenceException {
        return Base.of(order.base())
                .setPlatforms(Set.of(new Platform(order.architecture(), "linux")))
                .setFileEntriesLayers(new ImageLayers(order.project(), application).all())
                .setUser(USER)
                .setWorkingDirectory(PROGRAM)
                .setEntrypoint(command())
                .setEnvironment(environment())
                .setExposedPorts(Set.of(Port.tcp(application.usualPort())))
                .setLabels(labels());
    }

    /** As the launcher starts it; the heap is in the environment, where an operator can change it. */
    private static List<String> command() {
        return List.of(
                "java",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=/tmp",
                "-jar",
                "quarkus-run.jar");
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>();
        environment.put("JDK_JAVA_OPTIONS", "-Xmx" + application.heapMegabytes() + "m");
        environment.put("LANG", "C.UTF-8");
        environment.put("MALLOC_ARENA_MAX", "2");
        environment.put("QUARKUS_HTTP_HOST", "0.0.0.0");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(application.usualPort()));
        application.folders().forEach((name, folder) -> environment.put(name, DATA + "/" + folder));
        return environment;
    }

    private Map<String, String> labels() {
        Map<String, String> labels = new TreeMap<>();
        labels.put(OCI + "title", "Prongsai " + application.folder());
        labels.put(OCI + "licenses", "Apache-2.0");
        labels.put(OCI + "version", order.tag());
        labels.put(OCI + "revision", order.revision());
        labels.put(OCI + "source", order.source());
        labels.put("prongsai.sbom", ImageLayers.sbom(application).toString());
        labels.values().removeIf(String::isEmpty);
        return labels;
    }
}
