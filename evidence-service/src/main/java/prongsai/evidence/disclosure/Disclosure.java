package prongsai.evidence.disclosure;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.evidence.disclosure.DisclosureEvent.DisclosureChanged;
import prongsai.evidence.disclosure.DisclosureEvent.DisclosureState;
import prongsai.evidence.link.LinkCheck;

/**
 * Where an organisation publishes one item of a fiscal year's disclosure check. Every change of what is said of it takes its
 * approval away; what is found at its addresses does not.
 */
@Entity
@Table(name = "disclosures")
public class Disclosure {
    @Id
    private String id;

    private int fiscalYear;
    private String organisation;
    private String item;

    @Convert(converter = Address.Column.class)
    private List<Address> addresses = List.of();

    @Column(columnDefinition = "_varchar") // what PostgreSQL's catalogue calls varchar[]
    @SuppressWarnings("UnusedVariable") // queries ask for it
    private List<String> watched = List.of();

    @Convert(converter = Element.Column.class)
    private List<Element> elements = List.of();

    private @Nullable String period;
    private @Nullable String responsible;
    private @Nullable LocalDate dueOn;
    private @Nullable LocalDate publishedOn;
    private @Nullable Instant approvedAt;
    private @Nullable String approvedBy;
    private long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Disclosure() {}

    /** One of which nothing has been said yet: version 0, and told to nobody. */
    Disclosure(int fiscalYear, String organisation, String item) {
        this.id = id(fiscalYear, organisation, item);
        this.fiscalYear = fiscalYear;
        this.organisation = organisation;
        this.item = item;
    }

    static String id(int fiscalYear, String organisation, String item) {
        return fiscalYear + "-" + organisation + "-" + item;
    }

    DisclosureChanged write(Content what) {
        addresses = List.copyOf(what.addresses());
        watched = addresses.stream().map(Address::url).toList();
        elements = List.copyOf(what.elements());
        period = what.period();
        responsible = what.responsible();
        dueOn = what.dueOn();
        publishedOn = what.publishedOn();
        approvedAt = null;
        approvedBy = null;
        return changed();
    }

    /** The director says that it is right; only what is complete and can be reached is. */
    DisclosureChanged approve(String by, Instant at) {
        switch (readiness()) {
            case MISSING, INCOMPLETE -> throw DisclosureProblem.NOT_COMPLETE.because();
            case LINK_DEAD -> throw DisclosureProblem.LINK_IS_DEAD.because();
            case READY -> throw DisclosureProblem.ALREADY_APPROVED.because();
            case WAITING_FOR_APPROVAL -> {
                approvedAt = at;
                approvedBy = by;
            }
        }
        return changed();
    }

    /** What was found at one of its addresses. */
    DisclosureChanged found(String url, LinkCheck check) {
        addresses = addresses.stream()
                .map(address -> address.url().equals(url) ? address.found(check) : address)
                .toList();
        return changed();
    }

    private DisclosureChanged changed() {
        version++;
        return new DisclosureChanged(state());
    }

    Readiness readiness() {
        if (addresses.isEmpty()) {
            return Readiness.MISSING;
        }
        if (!complete()) {
            return Readiness.INCOMPLETE;
        }
        if (addresses.stream().anyMatch(Address::dead)) {
            return Readiness.LINK_DEAD;
        }
        return approvedAt == null ? Readiness.WAITING_FOR_APPROVAL : Readiness.READY;
    }

    /** Whether all that can be said of it by whoever publishes it has been said. */
    private boolean complete() {
        return !addresses.isEmpty()
                && addresses.stream().allMatch(address -> address.format().allowed())
                && elements.stream().allMatch(Element::present)
                && publishedOn != null;
    }

    /** Whether the day by which it was to be published has passed and it is not ready. */
    boolean overdue(LocalDate today) {
        return dueOn != null && dueOn.isBefore(today) && readiness() != Readiness.READY;
    }

    public String id() {
        return id;
    }

    String item() {
        return item;
    }

    @Nullable
    String responsible() {
        return responsible;
    }

    long version() {
        return version;
    }

    /** What tells of it as it is. */
    public DisclosureChanged restated() {
        return new DisclosureChanged(state());
    }

    DisclosureState state() {
        return new DisclosureState(
                fiscalYear,
                organisation,
                item,
                addresses,
                elements,
                period,
                responsible,
                dueOn,
                publishedOn,
                complete(),
                approvedAt != null,
                approvedAt,
                approvedBy,
                readiness(),
                version);
    }
}
