package prongsai.deploy;

/** A start was cut short because someone stopped the part or the machine meanwhile. Nobody needs to be told: they asked for it. */
final class Stopped extends RuntimeException {

    Stopped(String part) {
        super(part + " was stopped while it started");
    }
}
