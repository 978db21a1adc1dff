package prongsai.portal.evidence;

import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.EvidenceClient.Blur;
import prongsai.portal.api.EvidenceClient.Rectangle;

/** A part of a picture to be blurred, in hundredths of its width and height from the upper left corner. */
class Patch {
    private static final double HUNDRED = 100;

    @RestForm("left")
    @Nullable
    Double left;

    @RestForm("top")
    @Nullable
    Double top;

    @RestForm("width")
    @Nullable
    Double width;

    @RestForm("height")
    @Nullable
    Double height;

    /** What is missing is nothing, and refused by the service. */
    Blur blur() {
        return new Blur(List.of(new Rectangle(part(left), part(top), part(width), part(height))));
    }

    private static double part(@Nullable Double hundredths) {
        return Objects.requireNonNullElse(hundredths, 0d) / HUNDRED;
    }
}
