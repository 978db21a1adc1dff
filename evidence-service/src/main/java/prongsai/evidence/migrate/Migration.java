package prongsai.evidence.migrate;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import prongsai.evidence.storage.EvidenceFiles;
import prongsai.evidence.storage.Hashes;
import prongsai.evidence.storage.ObjectStore;
import prongsai.evidence.upload.Uploads;

/**
 * Copies what is in one store and not in the other. Content whose hash is not its name is told and not copied; what is there
 * already is not copied again, so that a copy that was broken off goes on. Nothing is deleted.
 */
final class Migration {
    private static final int PAGE = 500;
    private static final int SHA256 = 64;

    private final ObjectStore from;
    private final ObjectStore to;
    private final PrintStream out;
    private long copied;
    private long there;
    private long wrong;

    Migration(ObjectStore from, ObjectStore to, PrintStream out) {
        this.from = from;
        this.to = to;
        this.out = out;
    }

    /** Whether all is there and right now. */
    boolean run() throws IOException {
        Path passing = Files.createTempFile("migrate", ".tmp");
        try {
            for (String beginning : List.of(EvidenceFiles.FILES, Uploads.PIECES)) {
                String after = "";
                for (List<ObjectStore.Listed> page = from.page(beginning, after, PAGE);
                        !page.isEmpty();
                        page = from.page(beginning, after, PAGE)) {
                    for (ObjectStore.Listed one : page) {
                        bring(one, passing);
                    }
                    after = page.get(page.size() - 1).name();
                }
            }
        } finally {
            Files.delete(passing);
        }
        out.printf("copied %d, already there %d, wrong %d%n", copied, there, wrong);
        return wrong == 0;
    }

    private void bring(ObjectStore.Listed one, Path passing) throws IOException {
        if (to.has(one.name())) {
            there++;
            if (to.bytes(one.name()) != one.bytes()) {
                tell("is of another length where it is to go", one);
            }
            return;
        }
        try (InputStream in = from.read(one.name(), 0, one.bytes())) {
            Files.copy(in, passing, StandardCopyOption.REPLACE_EXISTING);
        }
        if (!isWhatItsNameSays(one.name(), passing)) {
            tell("is not what its name says", one);
            return;
        }
        to.put(one.name(), passing);
        if (arrived(one.name(), one.bytes(), passing)) {
            copied++;
        } else {
            tell("did not arrive as it went", one);
        }
    }

    private boolean arrived(String name, long bytes, Path sent) throws IOException {
        try (InputStream in = to.read(name, 0, bytes)) {
            return to.bytes(name) == bytes && Hashes.sha256(in).equals(Hashes.sha256(sent));
        }
    }

    /** Pictures made from content and pieces of uploads bear no hash of their own. */
    private static boolean isWhatItsNameSays(String name, Path file) throws IOException {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.length() != SHA256
                || !Hashes.isOne(last)
                || Hashes.sha256(file).equals(last);
    }

    private void tell(String what, ObjectStore.Listed one) {
        wrong++;
        out.printf("%s: %s%n", one.name(), what);
    }
}
