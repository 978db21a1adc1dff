package prongsai.evidence.storage;

/** One at a time claims or deletes the same content: a lock of the database, held to the end of the transaction. */
public final class FileLock {
    /** Takes the lock of the content whose SHA-256 is the one parameter; waits for it. */
    public static final String SQL =
            "select pg_advisory_xact_lock(hashtextextended('prongsai-file-' || $1::varchar, 0))";

    private FileLock() {}
}
