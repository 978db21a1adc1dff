package prongsai.reporting.opendata;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/**
 * The description of all datasets: DCAT as JSON-LD, and beside it the fourteen fields that the government's data catalogue (GD
 * Catalog, data.go.th) asks for, under the names its forms use.
 */
@ApplicationScoped
class Catalogue {
    private static final String ROOT = "/api/v1/open-data";
    private static final String FREQUENCY = "http://publications.europa.eu/resource/authority/frequency/";

    private final Datasets datasets;
    private final OpenDataSettings settings;
    private final ObjectMapper json;

    Catalogue(Datasets datasets, OpenDataSettings settings, ObjectMapper json) {
        this.datasets = datasets;
        this.settings = settings;
        this.json = json;
    }

    ObjectNode description() {
        ObjectNode catalogue = json.createObjectNode();
        catalogue
                .putObject("@context")
                .put("dcat", "http://www.w3.org/ns/dcat#")
                .put("dct", "http://purl.org/dc/terms/")
                .put("foaf", "http://xmlns.com/foaf/0.1/")
                .put("vcard", "http://www.w3.org/2006/vcard/ns#");
        catalogue
                .put("@id", settings.base() + ROOT)
                .put("@type", "dcat:Catalog")
                .put("dct:title", "ข้อมูลเปิดการยกระดับคุณธรรมและความโปร่งใส กรุงเทพมหานคร")
                .put("dct:language", "th");
        catalogue.set("dct:publisher", publisher());
        ArrayNode list = catalogue.putArray("dcat:dataset");
        datasets.all().forEach(dataset -> list.add(dataset(dataset)));
        return catalogue;
    }

    /** The columns of a CSV file, as CSV on the Web describes them. */
    ObjectNode columns(Dataset dataset) {
        ObjectNode table = json.createObjectNode();
        table.put("@context", "http://www.w3.org/ns/csvw")
                .put("url", dataset.name() + ".csv")
                .put("dc:title", dataset.titleTh());
        ArrayNode columns = table.putObject("tableSchema").putArray("columns");
        dataset.fields().forEach(field -> columns.addObject()
                .put("name", field.name())
                .put("datatype", field.type())
                .putObject("dc:description")
                .put("th", field.titleTh()));
        return table;
    }

    private ObjectNode dataset(Dataset dataset) {
        ObjectNode described = json.createObjectNode();
        described
                .put("@id", settings.base() + ROOT + "#" + dataset.name())
                .put("@type", "dcat:Dataset")
                .put("dct:identifier", dataset.name())
                .put("dct:title", dataset.titleTh())
                .put("dct:description", dataset.descriptionTh())
                .put("dct:language", "th")
                .put("dct:license", settings.licence())
                .put("dct:accrualPeriodicity", FREQUENCY + (dataset.frequency().equals("ปี") ? "ANNUAL" : "ANNUAL_2"))
                .put("dct:spatial", "กรุงเทพมหานคร");
        described.set("dcat:keyword", texts(dataset.keywords()));
        described.set("dct:publisher", publisher());
        described
                .putObject("dcat:contactPoint")
                .put("@type", "vcard:Organization")
                .put("vcard:fn", settings.contact())
                .put("vcard:hasEmail", "mailto:" + settings.email());
        ArrayNode distributions = described.putArray("dcat:distribution");
        distributions.add(
                distribution(dataset, "csv", "text/csv").put("dct:conformsTo", address(dataset, "csv-metadata.json")));
        distributions.add(distribution(dataset, "json", "application/json"));
        described.set("gdCatalog", fourteenFields(dataset));
        ArrayNode fields = described.putArray("fields");
        dataset.fields().forEach(field -> fields.addObject()
                .put("name", field.name())
                .put("titleTh", field.titleTh())
                .put("type", field.type()));
        return described;
    }

    /** ประเภทข้อมูล, ชื่อชุดข้อมูล, องค์กร, ผู้ติดต่อ and so on, by the names of the catalogue's forms. */
    private ObjectNode fourteenFields(Dataset dataset) {
        ObjectNode fields = json.createObjectNode();
        fields.put("data_type", "ข้อมูลระเบียน")
                .put("title", dataset.titleTh())
                .put("owner_org", settings.publisher())
                .put("maintainer", settings.contact())
                .put("maintainer_email", settings.email())
                .put("notes", dataset.descriptionTh())
                .put("update_frequency_unit", dataset.frequency())
                .put("update_frequency_interval", 1)
                .put("geo_coverage", "จังหวัด")
                .put("data_source", "ระบบโปร่งใส กรุงเทพมหานคร จากข้อมูลที่หน่วยงานประกาศหรือเผยแพร่แล้ว")
                .put("data_category", "ข้อมูลสาธารณะ")
                .put("license_id", settings.licence());
        fields.set("tags", texts(dataset.keywords()));
        fields.set("objective", texts(List.of(dataset.objective())));
        fields.set("data_format", texts(List.of("CSV", "JSON")));
        return fields;
    }

    private ObjectNode distribution(Dataset dataset, String ending, String type) {
        return json.createObjectNode()
                .put("@type", "dcat:Distribution")
                .put("dct:format", ending.toUpperCase(Locale.ROOT))
                .put("dcat:mediaType", type)
                .put("dcat:downloadURL", address(dataset, ending))
                .put("dct:license", settings.licence());
    }

    private String address(Dataset dataset, String ending) {
        return settings.base() + ROOT + "/" + dataset.name() + "." + ending;
    }

    private ObjectNode publisher() {
        return json.createObjectNode().put("@type", "foaf:Organization").put("foaf:name", settings.publisher());
    }

    private ArrayNode texts(List<String> texts) {
        ArrayNode array = json.createArrayNode();
        texts.forEach(array::add);
        return array;
    }
}
