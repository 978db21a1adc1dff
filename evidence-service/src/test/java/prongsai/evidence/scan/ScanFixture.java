package prongsai.evidence.scan;

import io.smallrye.config.SmallRyeConfigBuilder;

/** A scan with settings of the test's. */
public final class ScanFixture {
    private ScanFixture() {}

    public static VirusScan of(SmallRyeConfigBuilder settings) {
        return new VirusScan(settings.withMapping(ScanSettings.class).build().getConfigMapping(ScanSettings.class));
    }
}
