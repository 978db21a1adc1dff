package prongsai.evidence.item;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;
import prongsai.evidence.intake.Found;
import prongsai.platform.store.JsonColumn;

/** What was noticed in a file, as it is kept. */
@Converter
@Immutable
class FoundColumn extends JsonColumn<List<Found>> {
    FoundColumn() {
        super(new TypeReference<>() {});
    }
}
