package prongsai.measures.inbound;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jspecify.annotations.Nullable;
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

    AssessmentListener(Inbox inbox, DraftingPlans drafting, KnownScores scores) {
        this.inbox = inbox;
        this.drafting = drafting;
        this.scores = scores;
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
            case "organisation-registered", "organisation-changed" ->
                know(event.read(OrganisationTold.class).organisation(), event);
            default -> Uni.createFrom().voidItem(); // frameworks: plans name items, they do not compute with them
        };
    }

    record ScorePublished(Score score) {
        record Score(String organisation, int fiscalYear, List<Weak> weak) {}

        record Weak(String code, int indicator, @Nullable String subIndicator, String labelTh) {}
    }

    record OrganisationTold(Organisation organisation) {
        record Organisation(String code, String nameTh, List<Section> sections) {}

        record Section(String code) {}
    }

    private Uni<Void> draft(ScorePublished.Score score, Events events) {
        List<WeakItem> weak = score.weak().stream()
                .map(item -> new WeakItem(item.code(), item.indicator(), item.subIndicator(), item.labelTh()))
                .toList();
        return drafting.fromScores(score.organisation(), score.fiscalYear(), weak, events);
    }

    private static Uni<Void> know(OrganisationTold.Organisation organisation, ReceivedEvent event) {
        String sections = String.join(
                ",",
                organisation.sections().stream()
                        .map(OrganisationTold.Section::code)
                        .toList());
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into known_organisations (code, name_th, sections, epoch, version)
                                values (?1, ?2, ?3, ?4, ?5)
                                on conflict (code) do update set name_th = excluded.name_th, sections = excluded.sections,
                                    epoch = excluded.epoch, version = excluded.version
                                where (excluded.epoch, excluded.version) > (known_organisations.epoch, known_organisations.version)
                                """)
                        .setParameter(1, organisation.code())
                        .setParameter(2, organisation.nameTh())
                        .setParameter(3, sections)
                        .setParameter(4, event.epoch())
                        .setParameter(5, event.version())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
