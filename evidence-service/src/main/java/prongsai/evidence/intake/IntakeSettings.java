package prongsai.evidence.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How large a photo may be that is sent, and how large it is kept. Every refusal names the limit. */
@ConfigMapping(prefix = "prongsai.evidence.intake")
public interface IntakeSettings {
    /** The largest file, in megabytes of 1,000,000 bytes; 25 by default. */
    @WithDefault("25")
    int maxMegabytes();

    /** The largest picture, in millions of pixels; 60 by default. */
    @WithDefault("60")
    int maxMegapixels();

    /** The longer side of what is kept, in pixels; 2560 by default. */
    @WithDefault("2560")
    int longerSide();

    /** The JPEG quality of what is kept, 0 to 1; 0.88 by default. */
    @WithDefault("0.88")
    float quality();

    /** How many photos are worked on at a time; 2 by default. Each needs up to some 80 MB of heap. */
    @WithDefault("2")
    int atATime();

    /** How many files one request may send; 10 by default. */
    @WithDefault("10")
    int filesARequest();

    /** How long looking into a PDF may take; 20 seconds by default. */
    @WithDefault("20s")
    Duration documentTime();

    /** The heap of the process that looks into a PDF, in megabytes; 96 by default. */
    @WithDefault("96")
    int documentMegabytes();
}
