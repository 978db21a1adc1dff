package prongsai.measures.imports;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much of a plan may be imported at once. */
@ConfigMapping(prefix = "prongsai.measures.imports")
public interface ImportSettings {
    /** How large a file may be, in millions of bytes; 10 by default. The HTTP limit of the service must be above it. */
    @WithDefault("10")
    int maxMegabytes();

    /** What a file may unpack to, in millions of bytes; 40 by default. Photos hardly pack, so that this is a lot of text. */
    @WithDefault("40")
    int maxUnpackedMegabytes();

    /** How many rows the tables of a file may have together; 2,000 by default. */
    @WithDefault("2000")
    int maxRows();
}
