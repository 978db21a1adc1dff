package prongsai.evidence.item;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much evidence there may be. */
@ConfigMapping(prefix = "prongsai.evidence.item")
public interface EvidenceSettings {
    /** How many pieces one measure may have; 100 by default. */
    @WithDefault("100")
    int perMeasure();
}
