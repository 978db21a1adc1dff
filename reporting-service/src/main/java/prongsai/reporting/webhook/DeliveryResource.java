package prongsai.reporting.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import prongsai.platform.answer.Answer;
import prongsai.platform.answer.Page;
import prongsai.platform.answer.PageRequest;
import prongsai.platform.answer.Transactions;
import prongsai.platform.identity.Caller;
import prongsai.platform.identity.CurrentCaller;
import prongsai.platform.identity.Roles;
import prongsai.platform.problem.Problem;
import prongsai.reporting.record.ChangeView;
import prongsai.reporting.record.Cursor;

/** What webhooks were told, and telling it again. */
@Path("/api/v1/webhooks/{id}")
class DeliveryResource {
    private static final Set<String> STATES = Set.of("WAITING", "RETRYING", "DELIVERED", "DEAD", "SKIPPED");

    private final Webhooks webhooks;
    private final Standings standings;
    private final Deliveries deliveries;
    private final Sending sending;
    private final RecordingWebhooks recording;
    private final Transactions transactions;
    private final CurrentCaller caller;
    private final ObjectMapper json;
    private final Clock clock;

    DeliveryResource(
            Webhooks webhooks,
            Standings standings,
            Deliveries deliveries,
            Sending sending,
            RecordingWebhooks recording,
            Transactions transactions,
            CurrentCaller caller,
            ObjectMapper json,
            Clock clock) {
        this.webhooks = webhooks;
        this.standings = standings;
        this.deliveries = deliveries;
        this.sending = sending;
        this.recording = recording;
        this.transactions = transactions;
        this.caller = caller;
        this.json = json;
        this.clock = clock;
    }

    /**
     * From where to tell everything again: one of the two.
     *
     * @param after a cursor of {@code /changes}; an empty one is the beginning
     * @param since what happened then or later
     */
    record TellAgain(@Nullable String after, @Nullable Instant since) {}

    /** What came of a test. */
    record PingView(
            boolean arrived,
            @Nullable Integer status,
            @Nullable String error) {}

    /** The newest first. */
    @GET
    @Path("deliveries")
    @RolesAllowed({Roles.CENTRE_ANALYST, Roles.AUDITOR})
    @WithSession
    public Uni<Page<DeliveryView>> deliveries(
            UUID id,
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        PageRequest page = PageRequest.of(limit, cursor);
        if (state != null && !STATES.contains(state)) {
            throw Problem.invalid("state", "error.kind-of-value");
        }
        return webhooks.get(id)
                .chain(() -> deliveries.of(id, state, page))
                .map(found -> Page.of(found, page, Deliveries::key));
    }

    /** Sends the event of one delivery once more, out of turn, as soon as the webhook is told at all. */
    @POST
    @Path("deliveries/{delivery}/replay")
    @RolesAllowed(Roles.CENTRE_ANALYST)
    @Cancellable(false)
    public Uni<Response> replay(UUID id, UUID delivery) {
        Caller who = caller.get();
        return transactions.in(who, change -> webhooks.get(id).chain(webhook -> deliveries
                .again(id, delivery, clock.instant())
                .call(() -> recording.record("webhook-replayed", webhook, who))
                .map(again -> new Answer(202, null, null, Map.of("delivery", again)))));
    }

    /** Tells everything again from a cursor or a moment on, in order. */
    @POST
    @Path("replay")
    @RolesAllowed(Roles.CENTRE_ANALYST)
    @Cancellable(false)
    public Uni<Response> replayFrom(UUID id, @Valid @NotNull(message = "error.required") TellAgain body) {
        Caller who = caller.get();
        String after = body.after();
        Instant since = body.since();
        if ((after == null) == (since == null)) {
            throw Problem.invalid("/after", "error.required");
        }
        long number =
                after == null ? 0 : Cursor.number(PageRequest.of(null, after).after(), "/after");
        return transactions.in(who, change -> webhooks.toChange(id)
                .chain(webhook -> (since == null ? standings.goBackTo(id, number) : standings.goBackTo(id, since))
                        .chain(() -> standings.of(id))
                        .call(() -> recording.record("webhook-replayed", webhook, who))
                        .map(standing -> Answer.ok(WebhookView.of(webhook, standing, null), webhook.version()))));
    }

    /** Sends a test event at once and says what came of it; nothing is kept of it. */
    @POST
    @Path("ping")
    @RolesAllowed(Roles.CENTRE_ANALYST)
    public Uni<PingView> ping(UUID id) {
        Instant now = clock.instant();
        ChangeView test = new ChangeView(
                "1.0",
                UUID.randomUUID().toString(),
                "prongsai.reporting.webhook-pinged.v1",
                "/prongsai/reporting",
                id.toString(),
                now,
                "application/json",
                "-",
                json.createObjectNode().put("webhook", id.toString()));
        return Panache.withSession(() -> webhooks.get(id))
                .chain(webhook -> sending.send(webhook.url(), webhook.secrets(now), test))
                .map(outcome -> new PingView(outcome.arrived(), outcome.status(), outcome.error()));
    }
}
