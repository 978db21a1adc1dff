package prongsai.evidence.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import prongsai.evidence.storage.EvidenceFiles;
import prongsai.evidence.storage.Hashes;

/** Keeps a PDF as it was sent, once it has been looked into. Blocks. */
@ApplicationScoped
class DocumentIntake {
    private final EvidenceFiles files;
    private final PdfProcess looking;

    DocumentIntake(EvidenceFiles files, IntakeSettings settings) {
        this.files = files;
        this.looking = new PdfProcess(settings.documentTime(), settings.documentMegabytes());
    }

    /** What it answers with is in the store already. */
    Document take(Path sent) throws IOException {
        PdfLook.Seen seen = looking.look(sent);
        switch (seen.verdict()) {
            case HARMLESS -> {
                // all is well
            }
            case DAMAGED -> throw IntakeProblem.DOCUMENT_DAMAGED.because();
            case TOO_COMPLEX -> throw IntakeProblem.DOCUMENT_TOO_COMPLEX.because();
            case ENCRYPTED -> throw IntakeProblem.DOCUMENT_ENCRYPTED.because();
            case SCRIPT -> throw IntakeProblem.DOCUMENT_RUNS_SCRIPTS.because();
            case PROGRAM -> throw IntakeProblem.DOCUMENT_STARTS_PROGRAMS.because();
            case FILE -> throw IntakeProblem.DOCUMENT_HOLDS_FILES.because();
            case MEDIA -> throw IntakeProblem.DOCUMENT_PLAYS_MEDIA.because();
        }
        Document document =
                new Document(Hashes.sha256(sent), Files.size(sent), seen.pages(), seen.title(), seen.found());
        files.keep(sent, document.sha256());
        return document;
    }
}
