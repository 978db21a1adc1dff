package prongsai.evidence.inbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jspecify.annotations.Nullable;
import prongsai.evidence.known.KnownAssessments;
import prongsai.evidence.known.KnownConcordance.Pair;
import prongsai.evidence.known.KnownFramework.OitItem;
import prongsai.evidence.known.KnownOrganisation.Section;
import prongsai.evidence.known.KnownScores.ItemScore;
import prongsai.platform.events.EventListener;
import prongsai.platform.events.Events;
import prongsai.platform.events.Inbox;
import prongsai.platform.events.ReceivedEvent;

/** Hears what is to be disclosed in which year, by whom, and what lost points. */
@ApplicationScoped
class AssessmentListener implements EventListener {
    /** The instrument that checks what an organisation discloses. */
    private static final String DISCLOSURE_CHECK = "OIT";

    private static final String DISTRICT_OFFICE = "district-office";
    private static final String SCOPE_OF_DISTRICTS = "bma-district-office";

    private final Inbox inbox;
    private final KnownAssessments known;

    AssessmentListener(Inbox inbox, KnownAssessments known) {
        this.inbox = inbox;
        this.known = known;
    }

    @Override
    public String topic() {
        return "prongsai.assessment.v1";
    }

    @Incoming("assessment")
    Uni<Void> hear(Message<List<byte[]>> batch) {
        return inbox.receive(this, batch);
    }

    @Override
    public Uni<Void> apply(ReceivedEvent event, Events events) {
        return switch (event.name()) {
            case "organisation-registered", "organisation-changed" ->
                learn(event, event.read(OfOrganisation.class).organisation());
            case "framework-activated" ->
                learn(event, event.read(OfFramework.class).framework());
            case "score-published" -> learn(event, event.read(OfScore.class).score());
            case "concordance-set" ->
                learn(event, event.read(OfConcordance.class).concordance());
            // what is added later
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> learn(ReceivedEvent event, OfOrganisation.Organisation organisation) {
        String scope = organisation.frameworkScope();
        if (scope == null) {
            scope = organisation.type().equals(DISTRICT_OFFICE) ? SCOPE_OF_DISTRICTS : organisation.type();
        }
        return known.learnOrganisation(event, organisation.code(), scope, organisation.sections());
    }

    private Uni<Void> learn(ReceivedEvent event, OfFramework.Framework framework) {
        Set<Integer> indicators = framework.indicators().stream()
                .filter(indicator -> indicator.instrument().equals(DISCLOSURE_CHECK))
                .map(OfFramework.Indicator::number)
                .collect(Collectors.toSet());
        List<OitItem> items = framework.items().stream()
                .filter(item -> indicators.contains(item.indicator()))
                .toList();
        return known.learnFramework(event, framework.fiscalYear(), framework.scope(), items);
    }

    private Uni<Void> learn(ReceivedEvent event, OfScore.Score score) {
        return known.learnScores(event, score.fiscalYear(), score.organisation(), score.items());
    }

    private Uni<Void> learn(ReceivedEvent event, OfConcordance.Concordance pairs) {
        return known.learnConcordance(event, pairs.fromYear(), pairs.toYear(), pairs.scope(), pairs.items());
    }

    /** What is read of the events about organisations. */
    record OfOrganisation(Organisation organisation) {
        record Organisation(
                String code, String type, @Nullable String frameworkScope, List<Section> sections) {}
    }

    /** What is read of the events about frameworks. */
    record OfFramework(Framework framework) {
        record Framework(int fiscalYear, String scope, List<Indicator> indicators, List<OitItem> items) {}

        record Indicator(int number, String instrument) {}
    }

    /** What is read of the events about scores. */
    record OfScore(Score score) {
        record Score(String organisation, int fiscalYear, List<ItemScore> items) {}
    }

    /** What is read of the events about concordances. */
    record OfConcordance(Concordance concordance) {
        record Concordance(int fromYear, int toYear, String scope, List<Pair> items) {}
    }
}
