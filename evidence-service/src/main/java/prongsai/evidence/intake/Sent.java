package prongsai.evidence.intake;

import java.nio.file.Path;

/**
 * A file that was sent, on the disk, and what its sender says of it.
 *
 * @param name as the sender calls it; empty where nothing is said
 * @param contentType as the sender says; empty where nothing is said
 */
public record Sent(Path file, String name, String contentType) {}
