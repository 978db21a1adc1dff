package prongsai.platform.thai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import prongsai.platform.time.FiscalYear;

class MovedDatesTest {
    private static void moves(String text, String later) {
        assertEquals(Optional.of(later), MovedDates.byYears(text, 1), text);
    }

    private static void stays(String text) {
        assertEquals(Optional.empty(), MovedDates.byYears(text, 1), text);
    }

    private static void falls(String rule, int fiscalYear, String text) {
        assertEquals(Optional.of(text), MovedDates.inFiscalYear(rule, new FiscalYear(fiscalYear)), rule);
    }

    @Test
    void a_year_is_moved_in_the_digits_and_the_length_it_was_typed_in() {
        moves("๓๐ มี.ค. ๖๖", "๓๐ มี.ค. ๖๗");
        moves("30 มี.ค. 66", "30 มี.ค. 67");
        moves("๑๕ เมษายน ๒๕๖๖", "๑๕ เมษายน ๒๕๖๗");
        moves("30 เมษายน พ.ศ. 2569", "30 เมษายน พ.ศ. 2570");
        moves("ภายในเดือนมีนาคม ๖๙", "ภายในเดือนมีนาคม ๗๐");
    }

    @Test
    void the_other_words_stay() {
        moves(
                "ดำเนินการแล้วเสร็จภายใน ๒๐ เม.ย ๖๖ และนำขึ้น website ของสำนักงานเขต",
                "ดำเนินการแล้วเสร็จภายใน ๒๐ เม.ย ๖๗ และนำขึ้น website ของสำนักงานเขต");
        moves(
                "๓๐ มี.ค. ๖๖ และต้องสื่อสารในเรื่องดังกล่าวทุกเดือน",
                "๓๐ มี.ค. ๖๗ และต้องสื่อสารในเรื่องดังกล่าวทุกเดือน");
        moves("1 - 30 เม.ย. 66", "1 - 30 เม.ย. 67");
    }

    @Test
    void what_may_be_another_date_or_year_is_not_touched() {
        stays("ทุกเดือน");
        stays("๓๐ มี.ค. ๖๖ และ ๓๐ ก.ย. ๖๖");
        stays("๓๐ มี.ค. ๖๖ ตามแผนปี ๒๕๖๖");
        stays("30/4/66");
        stays("๓๑ ธ.ค. ๙๙");
        stays("ภายใน ๓๐ มี.ค. ๖๖ หรือก่อนสิ้นเดือนเมษายน");
    }

    @Test
    void a_yearly_rule_gets_the_year_in_which_its_day_falls() {
        falls("๓๐ มี.ค.", 2567, "๓๐ มี.ค. ๖๗");
        falls("30 พ.ย.", 2567, "30 พ.ย. 66");
        falls("ภายใน ๓๐ เมษายน และเผยแพร่บนเว็บไซต์", 2570, "ภายใน ๓๐ เมษายน ๗๐ และเผยแพร่บนเว็บไซต์");
        falls("๓๑ ธ.ค.", 2601, "๓๑ ธ.ค. ๒๖๐๐");
        falls("ทุกเดือน", 2567, "ทุกเดือน");
    }

    @Test
    void a_rule_with_a_year_or_with_several_days_is_none() {
        for (String rule :
                new String[] {"๓๐ มี.ค. ๖๖", "๓๐ มี.ค. และ ๓๐ ก.ย.", "30/4", "ภายในเดือนมีนาคม", "๓๐ มี.ค. ปี ๖๖"}) {
            assertEquals(Optional.empty(), MovedDates.inFiscalYear(rule, new FiscalYear(2567)), rule);
        }
    }

    @Test
    void words_without_month_and_year_say_the_same_every_year() {
        assertTrue(MovedDates.timeless("ทุก ๑ เดือน โดยสมควรแก่เวลา"));
        assertTrue(MovedDates.timeless(""));
        assertFalse(MovedDates.timeless("สิ้นปีงบประมาณ ๒๕๖๖"));
        assertFalse(MovedDates.timeless("ภายในเดือนมีนาคม"));
    }
}
