package prongsai.assessment.organisation;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.hibernate.annotations.Immutable;
import prongsai.platform.store.JsonColumn;

/** A section (ฝ่าย) of an organisation. */
public record Section(
        @NotBlank(message = "error.required") @Pattern(regexp = "[A-Z_]{1,30}", message = "error.kind-of-value")
        String code,

        @NotBlank(message = "error.required") String nameTh) {
    /** The sections of one organisation as a column. */
    @Converter
    @Immutable
    static class Column extends JsonColumn<List<Section>> {
        Column() {
            super(new TypeReference<>() {});
        }
    }
}
