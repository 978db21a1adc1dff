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

/** An organisation as far as disclosures need to know it: by which questionnaire it is assessed, and its sections. */
@Entity
@Table(name = "known_organisations")
public class KnownOrganisation extends AssessedCopy {
    private String scope;

    @Convert(converter = Sections.class)
    private List<Section> sections = List.of();

    /** A section (ฝ่าย) of the organisation. */
    public record Section(String code, String nameTh) {}

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected KnownOrganisation() {}

    @SuppressWarnings("NullAway.Init")
    KnownOrganisation(String code) {
        super(code);
    }

    void take(String frameworkScope, List<Section> parts) {
        scope = frameworkScope;
        sections = List.copyOf(parts);
    }

    /** The scope of the frameworks it is assessed by. */
    public String scope() {
        return scope;
    }

    public List<String> sectionCodes() {
        return sections.stream().map(Section::code).toList();
    }

    /** The Thai name of a section; null where there is none of this code. */
    public @Nullable String sectionNameTh(@Nullable String code) {
        return sections.stream()
                .filter(section -> section.code().equals(code))
                .map(Section::nameTh)
                .findFirst()
                .orElse(null);
    }

    @Converter
    @Immutable
    static class Sections extends JsonColumn<List<Section>> {
        Sections() {
            super(new TypeReference<>() {});
        }
    }
}
