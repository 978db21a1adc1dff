package prongsai.reporting.document;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import prongsai.reporting.paper.Paper;
import prongsai.reporting.paper.Paper.Mark;
import prongsai.reporting.paper.PaperDocx;
import prongsai.reporting.paper.PaperPdf;
import prongsai.reporting.paper.PaperXlsx;
import prongsai.reporting.paper.Picture;

/**
 * Sets papers with their photos, a few at a time: setting one takes a whole processor. Who comes while too many wait is asked
 * to come again (429).
 */
@ApplicationScoped
public class SettingPapers {
    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String PDF = "application/pdf";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int WAITING = 30;

    private final FetchingPictures pictures;
    private final String address;
    private final ThreadPoolExecutor setters;

    /**
     * @param address of the portal as the public knows it; the QR codes of papers lead there
     * @param atATime how many papers are set at once
     */
    SettingPapers(
            FetchingPictures pictures,
            @ConfigProperty(name = "prongsai.public-address") String address,
            @ConfigProperty(name = "prongsai.papers.at-a-time", defaultValue = "2") int atATime) {
        this.pictures = pictures;
        this.address = address;
        this.setters = new ThreadPoolExecutor(atATime, atATime, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING));
    }

    /** The forms a paper is had in. */
    public enum Form {
        DOCX(SettingPapers.DOCX),
        PDF(SettingPapers.PDF),
        XLSX(SettingPapers.XLSX);

        final String mediaType;

        Form(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }

        /** How names of such files end, without the dot. */
        public String ending() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a paper with this hash can be verified by; null for a draft. */
    @Nullable
    Mark mark(@Nullable String hash) {
        return hash == null ? null : new Mark(hash, address + "/verify/" + hash);
    }

    /** @param token of whoever asks, null for the public: nobody sees a photo here that he may not see at its owner */
    Uni<Buffer> set(Paper paper, Form form, @Nullable String token) {
        Uni<Map<String, Picture>> photos =
                form == Form.XLSX ? Uni.createFrom().item(Map.of()) : pictures.of(paper.photos(), token);
        return photos.chain(fetched -> make(out -> write(paper, form, fetched, out)));
    }

    /** Makes a file as one of those that are set at once, also what is no single paper. */
    public Uni<Buffer> make(Making file) {
        return Uni.createFrom()
                .item(() -> {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    try {
                        file.write(out);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return Buffer.buffer(out.toByteArray());
                })
                .runSubscriptionOn(setters)
                .onFailure(RejectedExecutionException.class)
                .transform(e -> PaperProblem.TOO_MANY_PAPERS.because());
    }

    /** Writes a file; the stream stays open. */
    @FunctionalInterface
    public interface Making {
        void write(OutputStream out) throws IOException;
    }

    private static void write(Paper paper, Form form, Map<String, Picture> photos, OutputStream out)
            throws IOException {
        switch (form) {
            case DOCX -> PaperDocx.write(paper, photos, out);
            case PDF -> PaperPdf.write(paper, photos, out);
            case XLSX -> PaperXlsx.write(paper, out);
        }
    }

    @PreDestroy
    void stop() {
        setters.shutdownNow();
    }
}
