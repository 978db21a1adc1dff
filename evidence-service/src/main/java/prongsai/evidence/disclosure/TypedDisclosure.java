package prongsai.evidence.disclosure;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import prongsai.evidence.disclosure.Address.Check;
import prongsai.evidence.disclosure.DisclosureResource.WriteDisclosure;
import prongsai.evidence.disclosure.DisclosureResource.WriteDisclosure.TypedAddress;
import prongsai.evidence.disclosure.DisclosureResource.WriteDisclosure.TypedElement;
import prongsai.evidence.link.LinkAddress;
import prongsai.evidence.link.LinkCheck;
import prongsai.platform.problem.Problem;
import prongsai.platform.problem.Problem.FieldError;

/** Reads what somebody typed of a disclosure, and gathers all that is wrong with it. */
final class TypedDisclosure {
    private static final int MOST_ADDRESSES = 20;
    private static final int MOST_ELEMENTS = 30;
    private static final int LONGEST_ADDRESS = 2000;
    private static final int LONGEST_TEXT = 200;
    /** A year beyond is one of the Buddhist Era, typed where the Christian Era is meant. */
    private static final int LAST_YEAR = 2400;

    private final List<FieldError> wrong = new ArrayList<>();
    private final List<String> sections;
    private final LocalDate today;

    private TypedDisclosure(List<String> sections, LocalDate today) {
        this.sections = sections;
        this.today = today;
    }

    /**
     * What was typed; 400 with every place that is wrong.
     *
     * @param sections codes of the organisation's
     * @param today in Bangkok; nothing was published after it
     */
    static Content read(WriteDisclosure typed, List<String> sections, LocalDate today) {
        TypedDisclosure reading = new TypedDisclosure(sections, today);
        Content content = new Content(
                reading.addresses(typed.urls()),
                reading.elements(typed.elements()),
                reading.text("/period", typed.period()),
                reading.section(typed.responsible()),
                reading.date("/dueOn", typed.dueOn()),
                reading.past("/publishedOn", typed.publishedOn()));
        if (!reading.wrong.isEmpty()) {
            throw Problem.invalid(reading.wrong);
        }
        return content;
    }

    private void refuse(String pointer, String key, Object... arguments) {
        wrong.add(new FieldError(pointer, key, List.of(arguments)));
    }

    private boolean tooMany(String pointer, @Nullable List<?> typed, int limit) {
        if (typed != null && typed.size() > limit) {
            refuse(pointer, "error.too-many", limit);
            return true;
        }
        return typed == null;
    }

    private List<Address> addresses(@Nullable List<@Nullable TypedAddress> typed) {
        List<Address> addresses = new ArrayList<>();
        if (typed == null || tooMany("/urls", typed, MOST_ADDRESSES)) {
            return addresses;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < typed.size(); i++) {
            String place = "/urls/" + i;
            TypedAddress one = typed.get(i);
            String asTyped = one == null ? null : one.url();
            Format format = format(place + "/format", one == null ? null : one.format());
            URI url = url(place + "/url", asTyped);
            if (url == null || format == null || asTyped == null) {
                continue;
            }
            if (!seen.add(url.toString())) {
                refuse(place + "/url", "error.named-twice");
            }
            addresses.add(new Address(url.toString(), asTyped.strip(), format, Check.of(LinkCheck.pending())));
        }
        return addresses;
    }

    private @Nullable URI url(String pointer, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            refuse(pointer, "error.required");
            return null;
        }
        try {
            URI url = LinkAddress.of(typed);
            // Thai letters grow when they are escaped; it is the escaped form that is kept
            if (typed.length() <= LONGEST_ADDRESS && url.toString().length() <= LONGEST_ADDRESS) {
                return url;
            }
            refuse(pointer, "error.longer-than", LONGEST_ADDRESS);
        } catch (IllegalArgumentException e) {
            refuse(pointer, "error.not-a-link");
        }
        return null;
    }

    private @Nullable Format format(String pointer, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            refuse(pointer, "error.required");
            return null;
        }
        for (Format one : Format.values()) {
            if (one.name().equals(typed.strip())) {
                return one;
            }
        }
        refuse(
                pointer,
                "error.one-of",
                String.join(
                        ", ", Arrays.stream(Format.values()).map(Format::name).toList()));
        return null;
    }

    private List<Element> elements(@Nullable List<@Nullable TypedElement> typed) {
        List<Element> elements = new ArrayList<>();
        if (typed == null || tooMany("/elements", typed, MOST_ELEMENTS)) {
            return elements;
        }
        for (int i = 0; i < typed.size(); i++) {
            String place = "/elements/" + i + "/name";
            TypedElement one = typed.get(i);
            String name = one == null ? null : text(place, one.name());
            if (one == null || name == null) {
                refuse(place, "error.required");
            } else {
                elements.add(new Element(name, Boolean.TRUE.equals(one.present())));
            }
        }
        return elements;
    }

    /** Null where nothing was typed. */
    private @Nullable String text(String pointer, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (typed.length() > LONGEST_TEXT) {
            refuse(pointer, "error.longer-than", LONGEST_TEXT);
        }
        if (typed.indexOf('\0') >= 0) {
            refuse(pointer, "error.kind-of-value");
        }
        return typed.strip();
    }

    private @Nullable String section(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (!sections.contains(typed.strip())) {
            refuse("/responsible", "error.not-a-section", String.join(", ", sections));
        }
        return typed.strip();
    }

    private @Nullable LocalDate date(String pointer, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(typed.strip());
            if (date.getYear() > 0 && date.getYear() < LAST_YEAR) {
                return date;
            }
        } catch (DateTimeException notADate) {
            // refused below, as a date of another era is
        }
        refuse(pointer, "error.not-a-date");
        return null;
    }

    private @Nullable LocalDate past(String pointer, @Nullable String typed) {
        LocalDate date = date(pointer, typed);
        if (date != null && date.isAfter(today)) {
            refuse(pointer, "error.in-the-future");
        }
        return date;
    }
}
