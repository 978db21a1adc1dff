package prongsai.measures.inbound;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import prongsai.measures.catalogue.StandardMeasureUses;
import prongsai.measures.framework.KnownFrameworks;
import prongsai.measures.organisation.KnownOrganisations;
import prongsai.measures.plan.DraftingPlans;
import prongsai.measures.plan.PublishedScore;
import prongsai.measures.score.KnownScores;
import prongsai.platform.events.EventListener;
import prongsai.platform.events.Events;
import prongsai.platform.events.Inbox;
import prongsai.platform.events.ReceivedEvent;

/** Hears assessment-service: published scores begin next year's plan, questionnaires are kept as a copy. */
@ApplicationScoped
class AssessmentListener implements EventListener {
    private final Inbox inbox;
    private final DraftingPlans drafting;
    private final KnownScores scores;
    private final KnownFrameworks frameworks;
    private final StandardMeasureUses uses;
    private final KnownOrganisations organisations;

    AssessmentListener(
            Inbox inbox,
            DraftingPlans drafting,
            KnownScores scores,
            KnownFrameworks frameworks,
            StandardMeasureUses uses,
            KnownOrganisations organisations) {
        this.inbox = inbox;
        this.drafting = drafting;
        this.scores = scores;
        this.frameworks = frameworks;
        this.uses = uses;
        this.organisations = organisations;
    }

    @Override
    public String topic() {
        return "prongsai.assessment.v1";
    }

    @Incoming("assessment")
    public Uni<Void> hear(Message<List<byte[]>> batch) {
        return inbox.receive(this, batch);
    }

    @Override
    public Uni<Void> apply(ReceivedEvent event, Events events) {
        return switch (event.name()) {
            case "score-published" -> ofScores(List.of(event), events);
            case "framework-activated" -> frameworks.learnFramework(event);
            case "concordance-set" -> frameworks.learnConcordance(event).chain(uses::concordancesChanged);
            case "organisation-registered", "organisation-changed" ->
                organisations.learn(event).chain(() -> uses.scoresChanged(List.of(event.subject())));
            default -> Uni.createFrom().voidItem();
        };
    }

    /** Scores are published of thousands of organisations at once. */
    @Override
    public boolean appliesTogether(ReceivedEvent event) {
        return event.name().equals("score-published");
    }

    /** Of each organisation and year one at a time, so that a correction finds what the first one drafted. */
    @Override
    public Uni<Void> applyTogether(List<ReceivedEvent> neighbours, Events events) {
        List<List<ReceivedEvent>> steps = new ArrayList<>();
        Set<String> subjects = new HashSet<>();
        for (ReceivedEvent event : neighbours) {
            if (!subjects.add(event.subject()) || steps.isEmpty()) {
                steps.add(new ArrayList<>());
                subjects = new HashSet<>(Set.of(event.subject()));
            }
            steps.get(steps.size() - 1).add(event);
        }
        return Multi.createFrom()
                .iterable(steps)
                .onItem()
                .transformToUniAndConcatenate(step -> ofScores(step, events))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> ofScores(List<ReceivedEvent> published, Events events) {
        return scores.learn(published).chain(news -> {
            List<PublishedScore> fresh = published.stream()
                    .filter(event -> news.contains(event.subject()))
                    .map(event -> event.read(ScorePublished.class).score())
                    .toList();
            return drafting.fromScores(fresh, events)
                    .chain(() -> uses.scoresChanged(
                            fresh.stream().map(PublishedScore::organisation).toList()));
        });
    }

    record ScorePublished(PublishedScore score) {}
}
