package prongsai.measures.inbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jspecify.annotations.Nullable;
import prongsai.measures.organisation.KnownOrganisations;
import prongsai.measures.plan.DraftingPlans;
import prongsai.measures.plan.DraftingPlans.WeakItem;
import prongsai.measures.score.KnownScores;
import prongsai.platform.events.EventListener;
import prongsai.platform.events.Events;
import prongsai.platform.events.Inbox;
import prongsai.platform.events.ReceivedEvent;

/** Hears assessment-service: published scores begin next year's plan. */
@ApplicationScoped
class AssessmentListener implements EventListener {
    private final Inbox inbox;
    private final DraftingPlans drafting;
    private final KnownScores scores;
    private final KnownOrganisations organisations;

    AssessmentListener(Inbox inbox, DraftingPlans drafting, KnownScores scores, KnownOrganisations organisations) {
        this.inbox = inbox;
        this.drafting = drafting;
        this.scores = scores;
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
            case "score-published" ->
                scores.learn(event)
                        .chain(() -> draft(event.read(ScorePublished.class).score(), events));
            case "organisation-registered", "organisation-changed" -> organisations.learn(event);
            default -> Uni.createFrom().voidItem(); // frameworks: plans name items, they do not compute with them
        };
    }

    record ScorePublished(Score score) {
        record Score(String organisation, int fiscalYear, List<Weak> weak) {}

        record Weak(String code, int indicator, @Nullable String subIndicator, String labelTh) {}
    }

    private Uni<Void> draft(ScorePublished.Score score, Events events) {
        List<WeakItem> weak = score.weak().stream()
                .map(item -> new WeakItem(item.code(), item.indicator(), item.subIndicator(), item.labelTh()))
                .toList();
        return drafting.fromScores(score.organisation(), score.fiscalYear(), weak, events);
    }
}
