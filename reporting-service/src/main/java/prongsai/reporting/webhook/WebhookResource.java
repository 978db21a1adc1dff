package prongsai.reporting.webhook;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
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
import prongsai.reporting.record.ChangeFilter;
import prongsai.reporting.record.Cursor;
import prongsai.reporting.webhook.Receivers.Refused;
import prongsai.reporting.webhook.Webhook.Wanted;

/** Who is told of changes: the centre decides, auditors may look. */
@Path("/api/v1/webhooks")
class WebhookResource {
    private final Webhooks webhooks;
    private final Standings standings;
    private final Receivers receivers;
    private final RecordingWebhooks recording;
    private final WebhookSettings settings;
    private final Transactions transactions;
    private final CurrentCaller caller;
    private final Clock clock;

    WebhookResource(
            Webhooks webhooks,
            Standings standings,
            Receivers receivers,
            RecordingWebhooks recording,
            WebhookSettings settings,
            Transactions transactions,
            CurrentCaller caller,
            Clock clock) {
        this.webhooks = webhooks;
        this.standings = standings;
        this.receivers = receivers;
        this.recording = recording;
        this.settings = settings;
        this.transactions = transactions;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * A webhook as it is wanted.
     *
     * @param url https, and leading to a public address
     * @param types in full or short; none is every type
     * @param organisations none is every organisation
     * @param enabled true where nothing is said
     * @param after a cursor of {@code /changes} to begin after; where none is given, it begins with what comes next; only for
     *     a new one
     */
    record RegisterWebhook(
            @NotBlank(message = "error.required") @Size(max = 2000)
            String url,

            @Size(max = 500) @Nullable String description,
            @Nullable List<@NotNull(message = "error.required") String> types,
            @Nullable List<@NotNull(message = "error.required") String> organisations,
            @Nullable Boolean enabled,
            @Nullable String after) {
        Wanted wanted() {
            List<String> named = Objects.requireNonNullElse(types, List.of());
            List<String> whose = Objects.requireNonNullElse(organisations, List.of());
            var unused = ChangeFilter.of(named, "/types", whose, "/organisations");
            return new Wanted(url.strip(), description, named, whose, enabled == null || enabled);
        }
    }

    @GET
    @RolesAllowed({Roles.CENTRE_ANALYST, Roles.AUDITOR})
    @WithSession
    public Uni<Page<WebhookView>> all() {
        return webhooks.all().chain(all -> standings
                .all()
                .map(how -> new Page<>(
                        all.stream()
                                .map(one -> WebhookView.of(one, Objects.requireNonNull(how.get(one.id())), null))
                                .toList(),
                        null)));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.CENTRE_ANALYST, Roles.AUDITOR})
    @WithSession
    public Uni<WebhookView> one(UUID id) {
        return webhooks.get(id).chain(webhook -> view(webhook, null));
    }

    /** The answer holds the secret; it is not shown again. */
    @POST
    @RolesAllowed(Roles.CENTRE_ANALYST)
    @Cancellable(false)
    public Uni<Response> register(@Valid @NotNull(message = "error.required") RegisterWebhook body) {
        Caller who = caller.get();
        Wanted wanted = body.wanted();
        PageRequest start = PageRequest.of(null, body.after());
        Long after = body.after() == null ? null : Cursor.number(start.after(), "/after");
        Secret secret = Secret.random();
        return reachable(wanted.url())
                .chain(() -> transactions.in(who, change -> webhooks.all()
                        .invoke(all -> {
                            if (all.size() >= settings.most()) {
                                throw WebhookProblem.TOO_MANY_WEBHOOKS.because(settings.most());
                            }
                        })
                        .chain(() -> webhooks.persistAndFlush(
                                new Webhook(UUID.randomUUID(), wanted, secret, clock.instant())))
                        .call(webhook -> standings.begin(webhook.id(), after))
                        .chain(webhook -> view(webhook, secret)
                                .call(() -> recording.record("webhook-registered", webhook, who))
                                .map(view ->
                                        Answer.created("/api/v1/webhooks/" + webhook.id(), view, webhook.version())))));
    }

    /** Enabling one that has stopped lets it go on with what did not arrive. */
    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.CENTRE_ANALYST)
    @Cancellable(false)
    public Uni<Response> change(UUID id, @Valid @NotNull(message = "error.required") RegisterWebhook body) {
        Caller who = caller.get();
        Wanted wanted = body.wanted();
        return reachable(wanted.url())
                .chain(() -> transactions.in(who, change -> webhooks.toChange(id)
                        .invoke(webhook -> change.expect(webhook.version()))
                        .invoke(webhook -> webhook.change(wanted))
                        .call(() -> wanted.enabled()
                                ? standings.goOn(id)
                                : Uni.createFrom().voidItem())
                        .chain(webhook -> webhooks.flush()
                                .chain(() -> view(webhook, null))
                                .call(() -> recording.record("webhook-changed", webhook, who))
                                .map(view -> Answer.ok(view, webhook.version())))));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.CENTRE_ANALYST)
    @Cancellable(false)
    public Uni<Response> remove(UUID id) {
        Caller who = caller.get();
        return transactions.in(who, change -> webhooks.toChange(id)
                .invoke(webhook -> change.expect(webhook.version()))
                .invoke(Webhook::remove)
                .call(webhooks::flush)
                .call(webhook -> recording.record("webhook-removed", webhook, who))
                .map(webhook -> Answer.done()));
    }

    /** A new secret; the one before signs as well for a day, so that the receiver can change over. */
    @POST
    @Path("{id}/secret")
    @RolesAllowed(Roles.CENTRE_ANALYST)
    @Cancellable(false)
    public Uni<Response> rotate(UUID id) {
        Caller who = caller.get();
        Secret next = Secret.random();
        return transactions.in(who, change -> webhooks.toChange(id)
                .invoke(webhook -> change.expect(webhook.version()))
                .invoke(webhook -> webhook.rotate(next, clock.instant(), settings.oldSecret()))
                .chain(webhook -> webhooks.flush()
                        .chain(() -> view(webhook, next))
                        .call(() -> recording.record("webhook-secret-changed", webhook, who))
                        .map(view -> Answer.ok(view, webhook.version()))));
    }

    private Uni<WebhookView> view(Webhook webhook, @Nullable Secret made) {
        return standings.of(webhook.id()).map(standing -> WebhookView.of(webhook, standing, made));
    }

    private Uni<Void> reachable(String url) {
        return receivers
                .of(url)
                .onFailure(Refused.class)
                .transform(e -> Problem.invalid("/url", e.why()))
                .replaceWithVoid();
    }
}
