package prongsai.evidence.upload;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import prongsai.evidence.intake.Intake;
import prongsai.platform.identity.CurrentCaller;
import prongsai.platform.identity.Roles;
import prongsai.platform.problem.Problem;

/**
 * Uploads that may break off and go on, by the tus protocol 1.0 ({@code creation}, {@code termination}, {@code checksum},
 * {@code expiration}). What has arrived wholly is attached by {@code POST /evidence} with {@code upload} in place of
 * {@code file}, and judged then as any other file.
 */
@Path("/api/v1/evidence/uploads")
class UploadResource {
    static final String VERSION = "1.0.0";

    private final Uploads uploads;
    private final Intake intake;
    private final CurrentCaller caller;

    UploadResource(Uploads uploads, Intake intake, CurrentCaller caller) {
        this.uploads = uploads;
        this.intake = intake;
        this.caller = caller;
    }

    @OPTIONS
    @PermitAll
    @Operation(summary = "What of the tus protocol is spoken here, and how large a file may be")
    public Response spoken() {
        return Response.noContent()
                .header("Tus-Version", VERSION)
                .header("Tus-Extension", "creation,termination,checksum,expiration")
                .header("Tus-Max-Size", intake.maxBytes())
                .header("Tus-Checksum-Algorithm", Checksum.ALGORITHMS)
                .build();
    }

    @POST
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.SECTION_OFFICER, Roles.DISTRICT_DIRECTOR})
    @Operation(summary = "Begin an upload of Upload-Length bytes; answers where it goes on (Location) and until when")
    public Response begin(
            @HeaderParam("Tus-Resumable") @Nullable String version,
            @HeaderParam("Upload-Length") @Nullable String length,
            @HeaderParam("Upload-Metadata") @Nullable String metadata) {
        check(version);
        long bytes = number("Upload-Length", length);
        if (bytes == 0) {
            throw Problem.invalid("Upload-Length", "error.not-a-length");
        }
        Upload upload = uploads.begin(caller.get(), bytes, Metadata.of(metadata));
        return standing(Response.status(Response.Status.CREATED), upload)
                .header("Location", "/api/v1/evidence/uploads/" + upload.id())
                .build();
    }

    @HEAD
    @Path("{id}")
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.SECTION_OFFICER, Roles.DISTRICT_DIRECTOR})
    @Operation(summary = "How much has arrived (Upload-Offset) of how much (Upload-Length)")
    public Response standing(UUID id, @HeaderParam("Tus-Resumable") @Nullable String version) {
        check(version);
        Upload upload = uploads.get(id, caller.get());
        Response.ResponseBuilder answer = standing(Response.ok(), upload)
                .header("Upload-Length", upload.bytes())
                .header("Cache-Control", "no-store");
        return upload.metadata().isEmpty()
                ? answer.build()
                : answer.header("Upload-Metadata", upload.metadata()).build();
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/offset+octet-stream")
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.SECTION_OFFICER, Roles.DISTRICT_DIRECTOR})
    @Operation(summary = "Go on from Upload-Offset; where the connection breaks, what has arrived counts")
    public Response goOn(
            UUID id,
            @HeaderParam("Tus-Resumable") @Nullable String version,
            @HeaderParam("Upload-Offset") @Nullable String offset,
            @HeaderParam("Upload-Checksum") @Nullable String checksum,
            InputStream piece)
            throws IOException {
        check(version);
        long from = number("Upload-Offset", offset);
        Upload upload = uploads.goOn(id, caller.get(), from, piece, Checksum.of(checksum));
        return standing(Response.noContent(), upload).build();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.SECTION_OFFICER, Roles.DISTRICT_DIRECTOR})
    @Operation(summary = "Give the upload up")
    public Response forget(UUID id, @HeaderParam("Tus-Resumable") @Nullable String version) throws IOException {
        check(version);
        uploads.forget(id, caller.get());
        return Response.noContent().build();
    }

    private static Response.ResponseBuilder standing(Response.ResponseBuilder answer, Upload upload) {
        return answer.header("Upload-Offset", upload.received())
                .header(
                        "Upload-Expires",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                upload.expiresAt().atOffset(ZoneOffset.UTC)));
    }

    private static void check(@Nullable String version) {
        if (!VERSION.equals(version)) {
            throw UploadProblem.OTHER_TUS_VERSION.because(VERSION);
        }
    }

    private static long number(String header, @Nullable String typed) {
        if (typed == null || !typed.strip().matches("[0-9]{1,15}")) {
            throw Problem.invalid(header, "error.not-a-length");
        }
        return Long.parseLong(typed.strip());
    }
}
