package prongsai.portal.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of organisations. */
public record Districts(List<District> items, @Nullable String next) {
    /** One organisation with its sections. */
    public record District(
            String code,
            String nameTh,
            @Nullable String nameEn,
            @Nullable String group,
            List<Section> sections) {}

    /** A section (ฝ่าย). */
    public record Section(String code, String nameTh) {}
}
