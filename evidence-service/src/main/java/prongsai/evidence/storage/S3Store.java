package prongsai.evidence.storage;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Objects in a bucket of an S3 store. Files go up from the disk and come down piece by piece; none is whole in the heap. The
 * SHA-256 goes with every object, so that a store that checks it refuses what was spoilt on its way.
 */
final class S3Store implements ObjectStore {
    private static final int NOT_FOUND = 404;

    private final S3Client client;
    private final String bucket;
    private final String prefix;

    S3Store(StorageSettings.S3 settings) {
        this.bucket = settings.bucket();
        this.prefix = settings.prefix().map(S3Store::asFolder).orElse("");
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(settings.region()))
                .forcePathStyle(settings.pathStyle())
                .credentialsProvider(credentials(settings))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(settings.connectTimeout())
                        .socketTimeout(settings.timeout()));
        settings.endpoint().ifPresent(builder::endpointOverride);
        this.client = builder.build();
    }

    private static String asFolder(String prefix) {
        return prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/";
    }

    private static AwsCredentialsProvider credentials(StorageSettings.S3 settings) {
        return settings.accessKey().isPresent() && settings.secretKey().isPresent()
                ? StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        settings.accessKey().get(), settings.secretKey().get()))
                : DefaultCredentialsProvider.builder().build();
    }

    @Override
    public void put(String name, Path file) throws IOException {
        if (has(name)) {
            return;
        }
        String sha256 = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(Hashes.sha256(file)));
        PutObjectResponse answer = asking(
                name,
                () -> client.putObject(
                        put -> put.bucket(bucket)
                                .key(key(name))
                                .checksumAlgorithm(ChecksumAlgorithm.SHA256)
                                .checksumSHA256(sha256),
                        RequestBody.fromFile(file)));
        if (answer.checksumSHA256() != null && !answer.checksumSHA256().equals(sha256)) {
            throw new IOException("The store kept something else under " + name);
        }
    }

    @Override
    public InputStream read(String name, long from, long count) throws IOException {
        if (count == 0) {
            return InputStream.nullInputStream();
        }
        ResponseInputStream<GetObjectResponse> in = asking(
                name,
                () -> client.getObject(
                        get -> get.bucket(bucket).key(key(name)).range("bytes=" + from + "-" + (from + count - 1))));
        return new Answered(in);
    }

    @Override
    public boolean has(String name) throws IOException {
        return head(name) != null;
    }

    @Override
    public long bytes(String name) throws IOException {
        HeadObjectResponse head = head(name);
        if (head == null) {
            throw new NoSuchFileException(name);
        }
        return head.contentLength();
    }

    private @Nullable HeadObjectResponse head(String name) throws IOException {
        try {
            return asking(
                    name, () -> client.headObject(head -> head.bucket(bucket).key(key(name))));
        } catch (NoSuchFileException absent) {
            return null;
        }
    }

    @Override
    public void delete(String name) throws IOException {
        asking(name, () -> client.deleteObject(delete -> delete.bucket(bucket).key(key(name))));
    }

    @Override
    public List<Listed> page(String beginning, String after, int limit) throws IOException {
        return asking(
                        beginning,
                        () -> client.listObjectsV2(list -> list.bucket(bucket)
                                .prefix(key(beginning))
                                .startAfter(after.isEmpty() ? null : key(after))
                                .maxKeys(limit)))
                .contents()
                .stream()
                .map(one -> new Listed(one.key().substring(prefix.length()), one.size(), one.lastModified()))
                .toList();
    }

    @Override
    public void close() {
        client.close();
    }

    private String key(String name) {
        return prefix + name;
    }

    private static <T> T asking(String name, java.util.function.Supplier<T> call) throws IOException {
        try {
            return call.get();
        } catch (NoSuchKeyException absent) {
            throw absent(name, absent);
        } catch (S3Exception e) {
            throw e.statusCode() == NOT_FOUND ? absent(name, e) : new IOException("The S3 store refuses", e);
        } catch (SdkException e) {
            throw new IOException("The S3 store cannot be reached", e);
        }
    }

    private static IOException absent(String name, Exception cause) {
        NoSuchFileException absent = new NoSuchFileException(name);
        absent.initCause(cause);
        return absent;
    }

    /** What comes down; what goes wrong on the way is an {@link IOException} like everywhere. */
    private static final class Answered extends FilterInputStream {
        private final ResponseInputStream<GetObjectResponse> answer;
        private boolean ended;

        Answered(ResponseInputStream<GetObjectResponse> answer) {
            super(answer);
            this.answer = answer;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int at, int length) throws IOException {
            try {
                int read = super.read(into, at, length);
                ended |= read < 0;
                return read;
            } catch (SdkException e) {
                throw new IOException("The S3 store broke off", e);
            }
        }

        @Override
        public void close() throws IOException {
            if (ended) {
                super.close();
            } else {
                // closing would read the rest first, so that the connection can be used again
                answer.abort();
            }
        }
    }
}
