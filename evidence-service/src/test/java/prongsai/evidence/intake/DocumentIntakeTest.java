package prongsai.evidence.intake;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import prongsai.evidence.storage.EvidenceFiles;
import prongsai.evidence.storage.StoreFixture;
import prongsai.platform.problem.Problem;

class DocumentIntakeTest {
    @TempDir
    Path folder;

    private EvidenceFiles files;
    private DocumentIntake intake;

    @BeforeEach
    void open() {
        files = StoreFixture.in(folder.resolve("store"));
        intake = new DocumentIntake(files, settings("20s"));
    }

    private static IntakeSettings settings(String time) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withDefaultValue("prongsai.evidence.intake.document-time", time)
                .withMapping(IntakeSettings.class)
                .build()
                .getConfigMapping(IntakeSettings.class);
    }

    private Document take(byte[] sent) throws IOException {
        return intake.take(Files.write(folder.resolve("sent.pdf"), sent));
    }

    @Test
    void a_document_is_kept_as_it_is() throws IOException {
        byte[] sent = Pdfs.plain("  คำสั่งสำนักงานเขต\tที่ ๑/๒๕๖๗\n");

        Document document = take(sent);

        assertEquals(2, document.pages());
        assertEquals("คำสั่งสำนักงานเขต ที่ ๑/๒๕๖๗", document.title());
        assertEquals("application/pdf", document.contentType());
        assertEquals(document.sha256(), document.originalSha256());
        assertArrayEquals(
                sent,
                Files.readAllBytes(
                        files.content(document.sha256(), 0, document.bytes()).file()));
        assertNull(take(Pdfs.plain(" ")).title());
    }

    @Test
    void what_its_text_gives_away_is_noticed_by_page_and_nothing_of_the_text_is_kept() throws IOException {
        Document document = take(Pdfs.saying("1-1012-00001-23-8 Meeting ID: 812 3456 7890"));

        assertEquals(
                List.of(new Found(Found.What.THAI_ID_NUMBER, 2), new Found(Found.What.MEETING_CODE, 2)),
                document.found());
        assertEquals(List.of(), take(Pdfs.saying("nothing of the kind")).found());
    }

    @Test
    void what_was_said_of_a_pdf_counts_as_far_as_it_went() {
        assertEquals(PdfLook.Verdict.TOO_COMPLEX, PdfLook.Seen.read("").verdict());
        assertEquals(PdfLook.Verdict.TOO_COMPLEX, PdfLook.Seen.read("HARML").verdict());
        assertEquals(
                PdfLook.Verdict.TOO_COMPLEX, PdfLook.Seen.read("No memory\n").verdict());
        assertEquals(
                List.of(new Found(Found.What.MEETING_CODE, 3), new Found(Found.What.TEXT_NOT_SEARCHED, null)),
                PdfLook.Seen.read("HARMLESS\t9\ta title\nMEETING_CODE\t3\t\nTHAI_ID")
                        .found());
        assertEquals(List.of(), PdfLook.Seen.read("SCRIPT\t1\n").found());
    }

    static Stream<Arguments> whatMustNotComeIn() {
        return Stream.of(
                Arguments.of("document-runs-scripts", (Supplier<byte[]>) Pdfs::opensWithScript),
                Arguments.of("document-runs-scripts", (Supplier<byte[]>) Pdfs::hidesScript),
                Arguments.of("document-starts-programs", (Supplier<byte[]>) Pdfs::startsProgram),
                Arguments.of("document-holds-files", (Supplier<byte[]>) Pdfs::holdsFile),
                Arguments.of("document-plays-media", (Supplier<byte[]>) Pdfs::playsFilm),
                Arguments.of("document-encrypted", (Supplier<byte[]>) Pdfs::locked),
                Arguments.of("document-encrypted", (Supplier<byte[]>) Pdfs::needsPassword),
                Arguments.of("document-damaged", (Supplier<byte[]>) () -> "%PDF-1.7 nothing".getBytes(US_ASCII)),
                Arguments.of("document-too-complex", (Supplier<byte[]>) Pdfs::bomb));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatMustNotComeIn")
    void what_must_not_come_in_is_refused_by_name(String code, Supplier<byte[]> sent) throws IOException {
        Problem problem = assertThrows(Problem.class, () -> take(sent.get()));

        assertEquals(code, problem.type().code());
        assertEquals(400, problem.type().status());
        try (Stream<Path> kept = Files.walk(folder.resolve("store"))) {
            assertEquals(0, kept.filter(Files::isRegularFile).count());
        } catch (java.nio.file.NoSuchFileException nothingWasEverKept) {
            return;
        }
    }

    @Test
    void what_takes_too_long_is_given_up() {
        intake = new DocumentIntake(files, settings("PT0.001S"));

        Problem problem = assertThrows(Problem.class, () -> take(Pdfs.plain("x")));

        assertEquals("document-too-complex", problem.type().code());
    }
}
