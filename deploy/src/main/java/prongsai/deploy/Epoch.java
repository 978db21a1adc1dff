package prongsai.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/**
 * How often the data of a home folder came back from a backup, plus one. Services are started with it: in a higher epoch they tell
 * anew what they own, and what was heard of a time that is lost counts no more.
 */
final class Epoch {
    private Epoch() {}

    static int in(Home home) {
        try {
            return Files.exists(home.epoch())
                    ? Integer.parseInt(Files.readString(home.epoch()).strip())
                    : 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void set(Home home, int epoch) {
        try {
            Files.writeString(home.epoch(), epoch + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
