package prongsai.platform.thai;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            info graphic ไม่ต่ำกว่า ๓ แผ่น จำนวน ๕ จุด     | info graphic                 | 3    | 5
            - info graphic ไม่ต่ำกว่า ๓ แผ่น จำนวน ๕ จุด   | info graphic                 | 3    | 5
            - info graphic ๑ แผ่น                         | info graphic                 | 1    |
            - Info graphic ๑ แผ่น                         | info graphic                 | 1    |
            -info graphic ๑ เเผ่น                         | info graphic                 | 1    |
            - info graphic ๕ แผ่น จำนวน ๕ จุด             | info graphic                 | 5    | 5
            ๑ ครั้ง/เดือน                                  |                              | 1    |
            ข้อมูล หรือ Info graphic OIT ๑ ชิ้นงาน         | ข้อมูล หรือ info graphic oit | 1    |
            - ๑ แผน                                       |                              | 1    |
            -๑ แผน                                        |                              | 1    |
            คู่มือ จำนวน ๑,๐๐๐ เล่ม                        | คู่มือ                        | 1000 |
            - คู่มือ - Info-graphic ๒ แผ่น                 | info-graphic                 | 2    |
            รายงานผลตามมาตรการความเสี่ยงแต่ละฝ่าย ๑ รายงาน | รายงานผลตามมาตรการความเสี่ยงแต่ละฝ่าย | 1 |
            - info graphic ๑ แผ่น - ติด ๑ จุด ณ ฝ่ายทะเบียน | info graphic               | 1    | 1
            - ประกาศ Anti – Bribery Policy ๑ ฉบับ           | ประกาศ anti – bribery policy | 1    |
            - ติด ๑ จุด ณ บอร์ดประชาสัมพันธ์               |                              |      | 1
            """)
    void kind_quantity_and_places_are_read(
            String text, @Nullable String kind, @Nullable Integer quantity, @Nullable Integer places) {
        assertEquals(new Output(text, kind, quantity, places), Output.read(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''
            คณะกรรมการ
            - Info graphic
            ข้อมูลสรุปผลการจัดซื้อจัดจ้าง (สขร.๑)
            - Q&A (การติดต่อสื่อสาร ๒ ทาง)
            - สถิติการให้บริการรอบ ๖ เดือนแรก
            ประจำปีงบประมาณ พ.ศ. ๒๕๖๖
            info graphic ๓ - ๕ แผ่น
            ๙,๙๙๙,๙๙๙,๙๙๙,๙๙๙ แผ่น
            ๙๙๙๙๙๙๙๙๙๙๙๙ แผ่น
            info graphic ๐ แผ่น
            info graphic ๓-๕ แผ่น
            info graphic ไม่เกิน ๓ แผ่น
            info graphic ๑ แผ่น และคู่มือ ๒ เล่ม
            """)
    void where_not_sure_nothing_is_read(String text) {
        assertEquals(new Output(text, null, null, null), Output.read(text));
    }
}
