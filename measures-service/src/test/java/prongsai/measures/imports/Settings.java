package prongsai.measures.imports;

/** The settings as they are by default, for tests without a server. */
final class Settings implements ImportSettings {
    static final ImportSettings DEFAULTS = new Settings();

    @Override
    public int maxMegabytes() {
        return 10;
    }

    @Override
    public int maxUnpackedMegabytes() {
        return 40;
    }

    @Override
    public int maxRows() {
        return 2000;
    }
}
