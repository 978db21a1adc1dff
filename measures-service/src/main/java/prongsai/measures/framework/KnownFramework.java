package prongsai.measures.framework;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import prongsai.platform.store.JsonColumn;

/** The items of a fiscal year's questionnaire in one scope, as far as plans need to know them. */
@Entity
@Table(name = "known_frameworks")
public class KnownFramework extends Copy {
    private int fiscalYear;
    private String scope;
    private boolean complete;

    @Convert(converter = Items.class)
    private List<KnownItem> items = List.of();

    /**
     * An item of the questionnaire.
     *
     * @param code normalised, {@code I4}
     * @param shortTh what it asks in few words; null where only the whole question is known
     */
    public record KnownItem(
            String code,
            int indicator,
            @Nullable String subIndicator,
            String labelTh,
            @Nullable String shortTh) {
        /** What an issue says of it. */
        public String words() {
            return shortTh == null ? labelTh : shortTh;
        }
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected KnownFramework() {}

    KnownFramework(int fiscalYear, String scope) {
        super(id(fiscalYear, scope));
        this.fiscalYear = fiscalYear;
        this.scope = scope;
    }

    static String id(int fiscalYear, String scope) {
        return fiscalYear + "-" + scope;
    }

    void take(boolean whole, List<KnownItem> told) {
        complete = whole;
        items = List.copyOf(told);
    }

    public int fiscalYear() {
        return fiscalYear;
    }

    public String scope() {
        return scope;
    }

    /** Whether all of the year's items are in it; of an incomplete one nobody can say that an item does not exist. */
    public boolean complete() {
        return complete;
    }

    /** In the questionnaire's order. */
    public List<KnownItem> items() {
        return items;
    }

    /** The item of this code; empty where the questionnaire, as far as it is known, has none. */
    public Optional<KnownItem> item(String code) {
        return items.stream().filter(item -> item.code().equals(code)).findFirst();
    }

    @Converter
    @Immutable
    static class Items extends JsonColumn<List<KnownItem>> {
        Items() {
            super(new TypeReference<>() {});
        }
    }
}
