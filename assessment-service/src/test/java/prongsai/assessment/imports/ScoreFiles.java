package prongsai.assessment.imports;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import prongsai.assessment.framework.FrameworkFixtures;
import prongsai.platform.testing.Tokens;

/** What the centre sends, and what must be there before. */
final class ScoreFiles {
    static final String IMPORTS = "/api/v1/assessments/imports";

    private ScoreFiles() {}

    static RequestSpecification centre() {
        return given().header("Authorization", "Bearer " + Tokens.centre());
    }

    static void organisation(String code, String nameTh, String nameEn, String type) {
        int status = centre().contentType("application/json")
                .body(Map.of("code", code, "nameTh", nameTh, "nameEn", nameEn, "type", type))
                .post("/api/v1/organisations")
                .statusCode();
        if (status != 201 && status != 409) {
            throw new IllegalStateException("Not registered: " + status);
        }
    }

    /** The questionnaire of FY2565 as that of this year and scope. */
    static void framework(int year, String scope) {
        if (given().get("/api/v1/frameworks/" + year + "?scope=" + scope).statusCode() == 404) {
            centre().contentType("application/json")
                    .body(FrameworkFixtures.text(2565))
                    .put("/api/v1/frameworks/" + year + "?scope=" + scope)
                    .then()
                    .statusCode(201);
            centre().post("/api/v1/frameworks/" + year + "/activate?scope=" + scope)
                    .then()
                    .statusCode(200);
        }
    }

    static ValidatableResponse send(byte[] file, String query) {
        return send(centre(), file, query);
    }

    static ValidatableResponse send(RequestSpecification who, byte[] file, String query) {
        return who.multiPart("file", "scores.csv", file).post(IMPORTS + query).then();
    }

    static ValidatableResponse send(String csv, String query) {
        return send(csv.getBytes(UTF_8), query);
    }

    static byte[] xlsx(Consumer<XSSFWorkbook> content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            content.accept(workbook);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A workbook of one sheet; numbers as numbers, all else as text. */
    static byte[] xlsx(List<List<Object>> rows) {
        return xlsx(workbook -> {
            var sheet = workbook.createSheet("คะแนน");
            for (int r = 0; r < rows.size(); r++) {
                var row = sheet.createRow(r);
                for (int c = 0; c < rows.get(r).size(); c++) {
                    if (rows.get(r).get(c) instanceof Number number) {
                        row.createCell(c).setCellValue(number.doubleValue());
                    } else {
                        row.createCell(c).setCellValue(rows.get(r).get(c).toString());
                    }
                }
            }
        });
    }
}
