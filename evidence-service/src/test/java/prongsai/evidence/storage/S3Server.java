package prongsai.evidence.storage;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** A real S3 server (s3proxy on a folder) in a process of its own, for the tests; started once a JVM and stopped with it. */
public final class S3Server {
    private static final String KEY = "local-identity";
    private static final String SECRET = "local-credential";
    private static S3Server running;

    private final URI endpoint;

    private S3Server(URI endpoint) {
        this.endpoint = endpoint;
    }

    public static synchronized S3Server get() {
        if (running == null) {
            try {
                running = start();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return running;
    }

    private static S3Server start() throws IOException {
        Path jar = Path.of("target", "s3-server", "s3proxy.jar");
        Path home = Files.createTempDirectory("s3-server");
        int port = freePort();
        URI endpoint = URI.create("http://127.0.0.1:" + port);
        Path settings = Files.write(
                home.resolve("s3proxy.conf"),
                List.of(
                        "s3proxy.authorization=aws-v2-or-v4",
                        "s3proxy.endpoint=" + endpoint,
                        "s3proxy.identity=" + KEY,
                        "s3proxy.credential=" + SECRET,
                        "jclouds.provider=filesystem-nio2",
                        "jclouds.filesystem.basedir=" + Files.createDirectory(home.resolve("data"))));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-jar",
                        jar.toString(),
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("s3proxy.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        Awaitility.await("the S3 server, see " + home)
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> answers(endpoint));
        return new S3Server(endpoint);
    }

    private static boolean answers(URI endpoint) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(endpoint).build(), BodyHandlers.discarding())
                        .statusCode()
                == HttpURLConnection.HTTP_FORBIDDEN;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** A new bucket, and the settings that lead to it. */
    public Map<String, String> bucket() {
        String bucket = "evidence-" + UUID.randomUUID();
        try (S3Client client = S3Client.builder()
                .endpointOverride(endpoint)
                .region(Region.AP_SOUTHEAST_1)
                .forcePathStyle(true)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, SECRET)))
                .build()) {
            client.createBucket(create -> create.bucket(bucket));
        }
        return Map.of(
                "s3.endpoint", endpoint.toString(),
                "s3.bucket", bucket,
                "s3.access-key", KEY,
                "s3.secret-key", SECRET);
    }
}
