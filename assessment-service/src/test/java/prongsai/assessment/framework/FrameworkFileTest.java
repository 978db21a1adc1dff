package prongsai.assessment.framework;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import prongsai.assessment.Centre;
import prongsai.platform.testing.RealParts;
import prongsai.platform.testing.Tokens;

/** A framework goes into a spreadsheet and comes back the same, or is refused cell by cell. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FrameworkFileTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static ValidatableResponse send(int year, byte[] file, String query) {
        return given().header("Authorization", "Bearer " + Tokens.centre())
                .header("Accept-Language", "en")
                .multiPart("file", "framework.xlsx", file)
                .post("/api/v1/frameworks/" + year + "/imports" + query)
                .then();
    }

    private static byte[] edited(int year, Consumer<XSSFWorkbook> how) throws IOException {
        byte[] file = given().get("/api/v1/frameworks/" + year + "/export.xlsx")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            how.accept(workbook);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void set(XSSFWorkbook workbook, String sheet, int row, int column, String value) {
        workbook.getSheet(sheet).getRow(row).createCell(column).setCellValue(value);
    }

    @ParameterizedTest
    @MethodSource("prongsai.assessment.framework.ShippedFrameworks#all")
    void what_is_taken_away_comes_back_the_same(ShippedFrameworks.OfYear year) throws IOException {
        String query = "?scope=" + year.scope();
        byte[] file = given().get("/api/v1/frameworks/" + year.fiscalYear() + "/export.xlsx" + query)
                .then()
                .statusCode(200)
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename=\"framework-" + year.fiscalYear() + "-" + year.scope()
                                + ".xlsx\""))
                .extract()
                .asByteArray();

        String back = send(year.fiscalYear(), file, query + "&dryRun=true")
                .statusCode(200)
                .extract()
                .asString();

        String there =
                given().get("/api/v1/frameworks/" + year.fiscalYear() + query).asString();
        assertEquals(content(there), content(back));
    }

    private static JsonNode content(String framework) throws IOException {
        JsonNode node = JSON.readTree(framework);
        ((ObjectNode) node).remove(List.of("status", "revision"));
        return node;
    }

    @Test
    void an_edited_workbook_is_the_draft_of_a_year() throws IOException {
        byte[] file = edited(2565, workbook -> {
            set(workbook, "items", 1, 0, "i ๐๑");
            set(workbook, "items", 1, 4, "ข้อใหม่");
        });

        send(2641, file, "")
                .statusCode(201)
                .body("status", equalTo("DRAFT"))
                .body("items[0].labelTh", equalTo("ข้อใหม่"));
        given().get("/api/v1/frameworks/2641")
                .then()
                .body("items[0].code", equalTo("I1"))
                .body("items", hasSize(88));
    }

    @Test
    void a_json_file_is_taken_too() {
        String file = given().get("/api/v1/frameworks/2565/export.json")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        send(2642, file.getBytes(UTF_8), "").statusCode(201).body("items", hasSize(88));
        send(2642, "{\"items\": 5}".getBytes(UTF_8), "").statusCode(400);
        send(2642, file.replaceFirst("\\{", "{\"items\": [], ").getBytes(UTF_8), "")
                .statusCode(400);
    }

    @Test
    void what_is_wrong_is_told_by_sheet_and_cell() throws IOException {
        byte[] numbers = edited(2565, workbook -> {
            set(workbook, "instruments", 3, 3, "มาก");
            set(workbook, "sub-indicators", 1, 0, "19.1");
        });
        send(2643, numbers, "").statusCode(400).body("errors.pointer", hasItems("instruments!D4", "sub-indicators!2"));

        byte[] rules = edited(2565, workbook -> {
            set(workbook, "items", 5, 0, "I4");
            set(workbook, "grades", 2, 3, "96");
        });
        send(2643, rules, "").statusCode(400).body("errors.pointer", hasItems("items!A6", "grades!D3"));

        byte[] columns = edited(2565, workbook -> set(workbook, "grades", 0, 3, "x"));
        send(2643, columns, "").statusCode(400).body("errors[0].pointer", equalTo("grades!1"));

        byte[] noSheet = edited(2565, workbook -> workbook.removeSheetAt(workbook.getSheetIndex("items")));
        send(2643, noSheet, "").statusCode(400).body("type", equalTo("/problems/sheet-not-found"));
        given().get("/api/v1/frameworks/2643").then().statusCode(404);
    }

    @Test
    void only_the_centre_sends_one() {
        given().header("Authorization", "Bearer " + Tokens.director("1012"))
                .multiPart("file", "framework.xlsx", new byte[] {1})
                .post("/api/v1/frameworks/2644/imports")
                .then()
                .statusCode(403);
        Centre.asks().get("/api/v1/frameworks/2644").then().statusCode(404);
    }
}
