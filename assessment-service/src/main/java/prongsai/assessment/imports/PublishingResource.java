package prongsai.assessment.imports;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import prongsai.platform.identity.Caller;
import prongsai.platform.identity.CurrentCaller;
import prongsai.platform.identity.Roles;

/** The drafts of a year made public together. */
@Path("/api/v1/assessments/{fiscalYear}/publish")
class PublishingResource {
    private final PublishingYear publishing;
    private final AnsweringRuns answering;
    private final CurrentCaller caller;
    private final Clock clock;

    PublishingResource(PublishingYear publishing, AnsweringRuns answering, CurrentCaller caller, Clock clock) {
        this.publishing = publishing;
        this.answering = answering;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Which drafts are published and why.
     *
     * @param reason needed for organisations that were published before
     * @param organisations their codes; null for all of the year
     */
    record PublishYear(
            @Nullable @Size(max = 2000, message = "error.too-long")
            String reason,

            @Nullable @Size(min = 1, max = 10_000, message = "error.too-many")
            List<@NotBlank(message = "error.required") String> organisations) {}

    @POST
    @RolesAllowed(Roles.CENTRE_ANALYST)
    @Cancellable(false)
    @Operation(
            summary = "Publish the drafts of a year",
            description =
                    "All of the year or those named, each exactly as by itself: the next revision, told to the others."
                            + " What a rule forbids is listed as failed and does not hold up the rest; repeating it publishes only"
                            + " what is still drafted. Answers 202 where it takes longer than 2 s, or at once with Prefer:"
                            + " respond-async.")
    @APIResponse(
            responseCode = "200",
            description = "What became of each",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RunView.PublicationAnswer.class),
                            examples = @ExampleObject(name = "one needs a reason", value = """
                                                    {"published": ["1001", "1002"], "unchanged": ["1003"],
                                                     "failed": [{"organisation": "1012",
                                                                 "detail": "การเผยแพร่ครั้งที่ 2 เป็นการแก้ไขคะแนนที่เผยแพร่แล้ว โปรดระบุเหตุผล"}]}""")))
    @APIResponse(
            responseCode = "202",
            description = "It goes on; Location tells where to see how far it is",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RunView.class)))
    @APIResponse(responseCode = "409", description = "Another one of this caller has not ended")
    public Uni<Response> publish(int fiscalYear, @Valid @Nullable PublishYear body, @Context HttpHeaders headers) {
        ImportResource.requireYear(fiscalYear);
        Caller who = caller.get();
        PublishYear wanted = body == null ? new PublishYear(null, null) : body;
        ImportRun run = ImportRun.ofYear(UUID.randomUUID(), who.user(), clock.instant(), fiscalYear);
        return answering.run(
                who,
                run,
                headers,
                progress -> publishing.publish(who, run, wanted.reason(), wanted.organisations(), progress),
                () -> {});
    }
}
