package prongsai.evidence.known;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import prongsai.platform.store.JsonColumn;

/** A measure as far as evidence needs to know it: whose it is and which sections carry it out. */
@Entity
@Table(name = "known_measures")
public class KnownMeasure extends Copy {
    @Convert(converter = SectionCodes.class)
    private List<String> sections = List.of();

    private boolean allSections;
    private boolean removed;

    /** For Hibernate. */
    protected KnownMeasure() {}

    KnownMeasure(UUID id) {
        super(id);
    }

    void take(Told told, List<String> inCharge, boolean everySection, boolean gone) {
        take(told);
        sections = List.copyOf(inCharge);
        allSections = everySection;
        removed = gone;
    }

    /** Whether this section leads or supports it. */
    boolean concerns(String section) {
        return allSections || sections.contains(section);
    }

    /** Whether it was taken out of its plan. */
    boolean removed() {
        return removed;
    }

    @Converter
    @Immutable
    static class SectionCodes extends JsonColumn<List<String>> {
        SectionCodes() {
            super(new TypeReference<>() {});
        }
    }
}
