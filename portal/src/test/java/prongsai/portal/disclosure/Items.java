package prongsai.portal.disclosure;

import java.time.LocalDate;
import java.util.List;
import prongsai.portal.api.Disclosure;
import prongsai.portal.api.Disclosure.Address;
import prongsai.portal.api.Disclosure.Check;
import prongsai.portal.api.Disclosure.Element;

/** Items of a disclosure check as tests need them. */
final class Items {
    private Items() {}

    static Disclosure named(String code, String state) {
        Address address =
                new Address("https://xn--1/1", "เว็บไซต์.ไทย/๑", "PDF", new Check("PENDING", null, null, null));
        List<Element> elements = List.of(new Element("ผังโครงสร้าง", true), new Element("เบอร์โทรศัพท์", false));
        return new Disclosure(
                code,
                "โครงสร้าง",
                9,
                state,
                null,
                false,
                List.of(),
                List.of(address),
                elements,
                null,
                "ADMIN",
                null,
                LocalDate.of(2024, 1, 31),
                3);
    }
}
