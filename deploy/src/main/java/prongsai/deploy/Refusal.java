package prongsai.deploy;

/** The single machine cannot do what was asked. The message is one line in Thai and English that says what to do about it. */
public final class Refusal extends RuntimeException {

    private static final int FAILED = 1;
    private static final int ALREADY_RUNNING = 3;

    private final int exitStatus;

    Refusal(String thai, String english) {
        this(thai, english, FAILED);
    }

    private Refusal(String thai, String english, int exitStatus) {
        super(thai + "  |  " + english);
        this.exitStatus = exitStatus;
    }

    static Refusal alreadyRunning(String address) {
        return new Refusal(
                "ระบบทำงานอยู่แล้วที่ " + address + " (หยุดด้วย deploy/down)",
                "already running at " + address + " (stop it with deploy/down)",
                ALREADY_RUNNING);
    }

    /** What the command ends with; never 0. */
    public int exitStatus() {
        return exitStatus;
    }
}
