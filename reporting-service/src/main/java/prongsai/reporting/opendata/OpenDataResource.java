package prongsai.reporting.opendata;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import prongsai.platform.answer.EpochOfTags;
import prongsai.platform.problem.Problem;
import prongsai.platform.sheet.Table;
import prongsai.platform.sheet.TableWriter;
import prongsai.reporting.opendata.Datasets.Filter;

/**
 * What is public, for everybody and from any page of the web. A reader that has it already is answered 304; asked anew each
 * time, since what is unpublished or withdrawn is gone at once.
 */
@Path("/api/v1/open-data")
class OpenDataResource {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String LINKED = "application/ld+json";
    private static final String ABOUT_CSV = "application/csvm+json";

    private final Datasets datasets;
    private final Catalogue catalogue;
    private final EpochOfTags epoch;
    private final ObjectMapper json;

    OpenDataResource(Datasets datasets, Catalogue catalogue, EpochOfTags epoch, ObjectMapper json) {
        this.datasets = datasets;
        this.catalogue = catalogue;
        this.epoch = epoch;
        this.json = json;
    }

    /** The catalogue: DCAT as JSON-LD, with the fields of the government's data catalogue. */
    @GET
    @PermitAll
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = LINKED, schema = @Schema(type = SchemaType.OBJECT)))
    public Response catalogue() {
        return described(catalogue.description(), LINKED);
    }

    /** The columns of a CSV file, as CSV on the Web describes them. */
    @GET
    @Path("{dataset: [a-z-]+}.csv-metadata.json")
    @PermitAll
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = ABOUT_CSV, schema = @Schema(type = SchemaType.OBJECT)))
    public Response columns(String dataset) {
        return described(catalogue.columns(datasets.named(dataset)), ABOUT_CSV);
    }

    /**
     * A dataset as CSV (RFC 4180, UTF-8 with a mark so that Excel reads it); {@code fiscalYear} in the Buddhist Era. A text that a
     * spreadsheet would take for a formula has an apostrophe in front.
     */
    @GET
    @Path("{dataset: [a-z-]+}.csv")
    @PermitAll
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    @Blocking
    public Response csv(
            String dataset,
            @QueryParam("fiscalYear") @Nullable Integer fiscalYear,
            @QueryParam("organisation") @Nullable String organisation) {
        Dataset wanted = datasets.named(dataset);
        Filter filter = filter(fiscalYear, organisation);
        StreamingOutput file = out -> TableWriter.csv(
                out,
                new Table(
                        wanted.name(),
                        wanted.fields().stream().map(Field::name).toList(),
                        datasets.rows(wanted, filter)));
        return answer(Response.ok(file), wanted, filter, "csv", "text/csv; charset=UTF-8");
    }

    /** The same as a JSON array of objects. */
    @GET
    @Path("{dataset: [a-z-]+}.json")
    @PermitAll
    @Blocking
    public Response json(
            String dataset,
            @QueryParam("fiscalYear") @Nullable Integer fiscalYear,
            @QueryParam("organisation") @Nullable String organisation) {
        Dataset wanted = datasets.named(dataset);
        Filter filter = filter(fiscalYear, organisation);
        StreamingOutput file = out -> write(out, wanted, filter);
        return answer(Response.ok(file), wanted, filter, "json", "application/json; charset=UTF-8");
    }

    private void write(OutputStream out, Dataset dataset, Filter filter) throws IOException {
        try (JsonGenerator generator = json.getFactory().createGenerator(out)) {
            generator.writeStartArray();
            for (List<@Nullable Object> row : datasets.rows(dataset, filter)) {
                generator.writeStartObject();
                for (int i = 0; i < row.size(); i++) {
                    generator.writePOJOField(dataset.fields().get(i).name(), row.get(i));
                }
                generator.writeEndObject();
            }
            generator.writeEndArray();
        }
    }

    private static Filter filter(@Nullable Integer fiscalYear, @Nullable String organisation) {
        if (organisation != null && !organisation.matches("[0-9A-Z-]{1,20}")) {
            throw Problem.invalid("organisation", "error.kind-of-value");
        }
        return new Filter(fiscalYear, organisation);
    }

    private Response answer(ResponseBuilder answer, Dataset dataset, Filter filter, String ending, String type) {
        String version = datasets.version(dataset).await().atMost(PATIENCE);
        String part = (filter.fiscalYear() == null ? "" : "-" + filter.fiscalYear())
                + (filter.organisation() == null ? "" : "-" + filter.organisation());
        return open(answer.type(type))
                .header("ETag", '"' + epoch.told(dataset.name() + part + "." + ending + "-" + version) + '"')
                .header("Content-Disposition", "attachment; filename=\"" + dataset.name() + part + "." + ending + "\"")
                .build();
    }

    private static Response described(JsonNode description, String type) {
        String text = description.toString();
        return open(Response.ok(text, type))
                .header("ETag", '"' + Integer.toHexString(Objects.hashCode(text)) + '"')
                .build();
    }

    private static ResponseBuilder open(ResponseBuilder answer) {
        return answer.header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Expose-Headers", "ETag, Content-Disposition")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "public, no-cache");
    }
}
