package prongsai.evidence.known;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import prongsai.platform.store.JsonColumn;

/** The questionnaire of a fiscal year and scope as far as disclosures need to know it: the items of its disclosure check. */
@Entity
@Table(name = "known_frameworks")
public class KnownFramework extends AssessedCopy {
    @Convert(converter = Items.class)
    private List<OitItem> items = List.of();

    /**
     * An item of the disclosure check (OIT).
     *
     * @param code as it is normalised, {@code O12}
     * @param subIndicator null where it is not known which one it belongs to
     */
    public record OitItem(
            String code, int indicator, @Nullable String subIndicator, String labelTh) {}

    /** For Hibernate. */
    protected KnownFramework() {}

    KnownFramework(String id) {
        super(id);
    }

    static String id(int fiscalYear, String scope) {
        return fiscalYear + "-" + scope;
    }

    void take(List<OitItem> disclosed) {
        items = List.copyOf(disclosed);
    }

    /** In the questionnaire's order. */
    public List<OitItem> items() {
        return items;
    }

    @Converter
    @Immutable
    static class Items extends JsonColumn<List<OitItem>> {
        Items() {
            super(new TypeReference<>() {});
        }
    }
}
