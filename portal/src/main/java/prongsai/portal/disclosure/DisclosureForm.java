package prongsai.portal.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.Disclosure;
import prongsai.portal.api.Tagged;

/**
 * Where an item is published, as it is typed: addresses and their formats are lists of one length, and so are elements;
 * {@code present} holds the places of those that are. Rows left empty do not count.
 */
class DisclosureForm {
    private static final int MORE_ADDRESSES = 2;
    private static final int MORE_ELEMENTS = 3;
    private static final String USUAL_FORMAT = "WEB_PAGE";

    @RestForm("url")
    @Nullable
    List<String> url;

    @RestForm("format")
    @Nullable
    List<String> format;

    @RestForm("element")
    @Nullable
    List<String> element;

    @RestForm("present")
    @Nullable
    List<String> present;

    @RestForm("period")
    @Nullable
    String period;

    @RestForm("responsible")
    @Nullable
    String responsible;

    @RestForm("dueOn")
    @Nullable
    String dueOn;

    @RestForm("publishedOn")
    @Nullable
    String publishedOn;

    @RestForm("tag")
    @Nullable
    String tag;

    static DisclosureForm of(Tagged<Disclosure> saved) {
        Disclosure one = saved.value();
        DisclosureForm form = new DisclosureForm();
        form.url = one.urls().stream().map(Disclosure.Address::urlAsTyped).toList();
        form.format = one.urls().stream().map(Disclosure.Address::format).toList();
        form.element = one.elements().stream().map(Disclosure.Element::name).toList();
        List<String> there = new ArrayList<>();
        for (int i = 0; i < one.elements().size(); i++) {
            if (one.elements().get(i).present()) {
                there.add(Integer.toString(i));
            }
        }
        form.present = there;
        form.period = one.period();
        form.responsible = one.responsible();
        form.dueOn = Objects.toString(one.dueOn(), "");
        form.publishedOn = Objects.toString(one.publishedOn(), "");
        form.tag = saved.tag();
        return form;
    }

    Disclosure.Words words() {
        return new Disclosure.Words(
                addresses(), elements(), orNone(period), orNone(responsible), orNone(dueOn), orNone(publishedOn));
    }

    private List<Disclosure.AddressWords> addresses() {
        List<String> urls = list(url);
        List<Disclosure.AddressWords> typed = new ArrayList<>();
        for (int i = 0; i < urls.size(); i++) {
            if (!urls.get(i).isBlank()) {
                typed.add(new Disclosure.AddressWords(urls.get(i).strip(), at(format, i)));
            }
        }
        return typed;
    }

    private List<Disclosure.Element> elements() {
        List<String> names = list(element);
        List<Disclosure.Element> typed = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).isBlank()) {
                typed.add(new Disclosure.Element(
                        names.get(i).strip(), list(present).contains(Integer.toString(i))));
            }
        }
        return typed;
    }

    /** What was typed, and some rows to type more. */
    public List<Disclosure.AddressWords> addressRows() {
        List<Disclosure.AddressWords> rows = new ArrayList<>(addresses());
        for (int i = 0; i < MORE_ADDRESSES; i++) {
            rows.add(new Disclosure.AddressWords("", USUAL_FORMAT));
        }
        return rows;
    }

    public List<Disclosure.Element> elementRows() {
        List<Disclosure.Element> rows = new ArrayList<>(elements());
        for (int i = 0; i < MORE_ELEMENTS; i++) {
            rows.add(new Disclosure.Element("", false));
        }
        return rows;
    }

    public String period() {
        return Objects.requireNonNullElse(period, "");
    }

    public String responsible() {
        return Objects.requireNonNullElse(responsible, "");
    }

    public String dueOn() {
        return Objects.requireNonNullElse(dueOn, "");
    }

    public String publishedOn() {
        return Objects.requireNonNullElse(publishedOn, "");
    }

    public String tag() {
        return Objects.requireNonNullElse(tag, "");
    }

    private static List<String> list(@Nullable List<String> given) {
        return Objects.requireNonNullElse(given, List.of());
    }

    private static String at(@Nullable List<String> given, int place) {
        return place < list(given).size() ? list(given).get(place) : "";
    }

    private static @Nullable String orNone(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
