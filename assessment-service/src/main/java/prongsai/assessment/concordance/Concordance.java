package prongsai.assessment.concordance;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import prongsai.assessment.concordance.ConcordanceContent.IndicatorPair;
import prongsai.assessment.concordance.ConcordanceContent.ItemPair;
import prongsai.assessment.concordance.ConcordanceEvent.ConcordanceSet;
import prongsai.assessment.concordance.ConcordanceEvent.ConcordanceState;

/** How the items of a later fiscal year (Buddhist Era) answer those of an earlier one, in one scope of frameworks. */
@Entity
@Table(name = "concordances")
public class Concordance {
    @Id
    private UUID id;

    private int fromYear;
    private int toYear;
    private String scope;

    @Convert(converter = ConcordanceContent.Column.class)
    private ConcordanceContent content;

    private long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Concordance() {}

    Concordance(UUID id, int fromYear, int toYear, String scope, ConcordanceContent content) {
        this.id = id;
        this.fromYear = fromYear;
        this.toYear = toYear;
        this.scope = scope;
        this.content = content;
    }

    ConcordanceSet say(ConcordanceContent words) {
        content = words;
        version++;
        return restated();
    }

    /** What tells of it as it is. */
    public ConcordanceSet restated() {
        return new ConcordanceSet(
                new ConcordanceState(fromYear, toYear, scope, content.verified(), content.items(), version));
    }

    /** Of the items that ask the same one to one, and so can be compared by score: the later code and the earlier one. */
    public Map<String, String> earlierItems() {
        Map<String, String> earlier = new LinkedHashMap<>();
        for (ItemPair pair : content.items()) {
            String from = pair.from();
            String to = pair.to();
            if (from != null && to != null && standsAlone(pair)) {
                earlier.put(to, from);
            }
        }
        return earlier;
    }

    private boolean standsAlone(ItemPair pair) {
        return content.items().stream()
                        .filter(other ->
                                Objects.equals(pair.from(), other.from()) || Objects.equals(pair.to(), other.to()))
                        .count()
                == 1;
    }

    /** The number an indicator of the later year had in the earlier one; null where there is none to compare with. */
    public @Nullable Integer earlierIndicator(int later) {
        List<IndicatorPair> pairs = content.indicators();
        if (pairs == null) {
            return later;
        }
        return pairs.stream()
                .filter(pair -> pair.to() != null && pair.to() == later)
                .flatMap(pair -> Stream.ofNullable(pair.from()))
                .findFirst()
                .orElse(null);
    }

    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    ConcordanceView view() {
        return new ConcordanceView(fromYear, toYear, scope, content.verified(), content.items(), content.indicators());
    }
}
