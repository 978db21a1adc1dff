package prongsai.evidence.intake;

import io.smallrye.config.SmallRyeConfigBuilder;
import prongsai.evidence.scan.ScanFixture;
import prongsai.evidence.scan.VirusScan;

/** Intake without a virus scanner, as the settings have it by default. */
final class NoScan {
    private NoScan() {}

    static VirusScan scan() {
        return ScanFixture.of(new SmallRyeConfigBuilder().addDiscoveredConverters());
    }
}
