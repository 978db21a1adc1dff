package prongsai.portal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import prongsai.portal.testing.Browser;
import prongsai.portal.testing.Neighbours;

@QuarkusTest
@WithTestResource(Neighbours.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class VerifyPageTest {
    @Test
    void whoever_scans_the_code_of_a_paper_reads_what_it_is_without_signing_in() {
        HttpResponse<String> page = Browser.notSignedIn().get("/verify/3f78");

        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("เป็นฉบับล่าสุด"), page.body());
        assertTrue(page.body().contains("สำนักงานเขตยานนาวา"), page.body());
        assertTrue(page.body().contains("รายงานผล รอบ 6 เดือน ปีงบประมาณ พ.ศ. 2566"), page.body());
        assertTrue(page.body().contains("วันที่ 11 เมษายน 2566"), page.body());
        assertTrue(page.body().contains("href=\"/api/v1/reports/2566/1012/M6.pdf\""), page.body());
        assertTrue(page.body().contains(">3f78<"), page.body());
    }

    @Test
    void a_paper_that_was_corrected_since_is_said_to_be_old_and_is_not_offered() {
        String page = Browser.notSignedIn().get("/verify/old").body();

        assertTrue(page.contains("ไม่ใช่ฉบับล่าสุดแล้ว"), page);
        assertTrue(page.contains("แผนมาตรการ ปีงบประมาณ พ.ศ. 2566"), page);
        assertTrue(page.contains("ยังไม่ได้เผยแพร่"), page);
        assertFalse(page.contains("/api/v1/reports/"), page);
    }
}
