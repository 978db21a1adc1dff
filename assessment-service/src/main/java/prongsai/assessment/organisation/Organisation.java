package prongsai.assessment.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.assessment.framework.Framework;
import prongsai.assessment.organisation.OrganisationEvent.OrganisationChanged;
import prongsai.assessment.organisation.OrganisationEvent.OrganisationRegistered;
import prongsai.assessment.organisation.OrganisationEvent.OrganisationState;

/** An office that is assessed. */
@Entity
@Table(name = "organisations")
public class Organisation {
    /** The type of the 50 district offices. */
    public static final String DISTRICT_OFFICE = "district-office";

    @Id
    private String code;

    private String nameTh;
    private String nameEn;
    private String type;

    @Column(name = "group_of")
    private @Nullable String group;

    private boolean groupVerified;

    private @Nullable String parent;
    private @Nullable String frameworkScope;

    @Convert(converter = Section.Column.class)
    private List<Section> sections;

    private long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Organisation() {}

    /**
     * What is said of an organisation.
     *
     * @param groupVerified whether somebody has confirmed the group; no official list of the six district groups was found
     * @param frameworkScope which questionnaire it is assessed by; null: the one of its type
     */
    record Description(
            String nameTh,
            String nameEn,
            String type,
            @Nullable String group,
            boolean groupVerified,
            @Nullable String parent,
            @Nullable String frameworkScope,
            List<Section> sections) {}

    @SuppressWarnings("NullAway.Init")
    private Organisation(String code) {
        this.code = code;
    }

    /** A new one, with what tells of it. */
    static Organisation named(String code, Description what) {
        Organisation organisation = new Organisation(code);
        organisation.describe(what);
        return organisation;
    }

    OrganisationRegistered registered() {
        return new OrganisationRegistered(state());
    }

    OrganisationChanged change(Description what) {
        describe(what);
        return new OrganisationChanged(state());
    }

    private void describe(Description what) {
        nameTh = what.nameTh();
        nameEn = what.nameEn();
        type = what.type();
        group = what.group();
        groupVerified = what.groupVerified();
        frameworkScope = what.frameworkScope();
        parent = what.parent();
        sections = List.copyOf(what.sections());
        version++;
    }

    /** What tells of it as it is. */
    public OrganisationChanged restated() {
        return new OrganisationChanged(state());
    }

    private OrganisationState state() {
        return new OrganisationState(
                code, nameTh, nameEn, type, group, groupVerified, parent, frameworkScope(), sections, version);
    }

    public String code() {
        return code;
    }

    public String nameTh() {
        return nameTh;
    }

    public String nameEn() {
        return nameEn;
    }

    public String type() {
        return type;
    }

    @Nullable
    String parent() {
        return parent;
    }

    /** The scope of the frameworks it is assessed by. */
    public String frameworkScope() {
        if (frameworkScope != null) {
            return frameworkScope;
        }
        return type.equals(DISTRICT_OFFICE) ? Framework.DISTRICTS : type;
    }

    long version() {
        return version;
    }

    OrganisationView view() {
        return new OrganisationView(
                code, nameTh, nameEn, type, group, groupVerified, parent, frameworkScope(), sections);
    }
}
