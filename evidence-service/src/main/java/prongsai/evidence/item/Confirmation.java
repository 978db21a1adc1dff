package prongsai.evidence.item;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;
import prongsai.platform.store.JsonColumn;

/**
 * What somebody has looked for in a photo or document before it may be public: there is none in it, or it is blurred, or it may be
 * shown.
 */
public enum Confirmation {
    FACES,
    NAMES,
    ID_CARDS,
    QR_CODES,
    CHILDREN,
    MEETING_CODES;

    @Converter
    @Immutable
    static class Column extends JsonColumn<List<Confirmation>> {
        Column() {
            super(new TypeReference<>() {});
        }
    }
}
