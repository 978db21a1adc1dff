package prongsai.reporting.reconciliation;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import prongsai.platform.answer.Page;
import prongsai.platform.owned.Figures;

/** An owner's public API, asked with the token of whoever wants to compare. */
@Path("/api/v1/owned")
interface OwnerClient {
    @GET
    @Path("{service}")
    Uni<Page<Figures>> figures(
            @PathParam("service") String service,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam("Authorization") String token);
}
