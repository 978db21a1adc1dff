package prongsai.evidence.upload;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How uploads in pieces are bounded. */
@ConfigMapping(prefix = "prongsai.evidence.upload")
public interface UploadSettings {
    /** How long after its beginning an upload is forgotten; a day by default. */
    @WithDefault("24h")
    Duration expiry();

    /** How many one person may have open at a time; 20 by default. */
    @WithDefault("20")
    int openAPerson();

    /** In how many pieces one may come; 1000 by default. */
    @WithDefault("1000")
    int mostPieces();
}
