package prongsai.assessment.imports;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much may be imported at once, and how long it is remembered. */
@ConfigMapping(prefix = "prongsai.assessment.imports")
public interface ImportSettings {
    /** How large a file may be, in millions of bytes; 60 by default. The HTTP limit of the service must be above it. */
    @WithDefault("60")
    int maxMegabytes();

    /** What an XLSX may unpack to, in millions of bytes; 1,000 by default. */
    @WithDefault("1000")
    int maxUnpackedMegabytes();

    /** How many rows a file may have; 1,000,000 by default. */
    @WithDefault("1000000")
    int maxRows();

    /** How many columns a row may have; 600 by default. */
    @WithDefault("600")
    int maxColumns();

    /** How many imports and publications one replica works on at a time; the others wait in line. 2 by default. */
    @WithDefault("2")
    int atATime();

    /** How long a request waits for the result before it answers 202; 2 seconds by default. */
    @WithDefault("2S")
    Duration patience();

    /** After how long without a sign of life a running one counts as broken off; 30 seconds by default. */
    @WithDefault("30S")
    Duration deadAfter();

    /** How long a finished one is kept; 30 days by default. */
    @WithDefault("30D")
    Duration keptFor();
}
