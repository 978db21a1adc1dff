package prongsai.portal.disclosure;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import prongsai.portal.api.Disclosure;
import prongsai.portal.office.Office;

/** An item as a line of a table that is taken along; days of the Christian Era. */
final class DisclosureCells {
    private DisclosureCells() {}

    static List<String> heading(DisclosureWords words) {
        return List.of(
                words.item(),
                words.label(),
                words.state(),
                words.section(),
                words.due(),
                words.published(),
                words.lostHeading(),
                words.addresses());
    }

    static List<String> of(Disclosure one, Office office, DisclosureWords words) {
        return List.of(
                one.item(),
                one.labelTh(),
                words.stateOf(one.state()),
                one.responsible() == null ? "" : office.section(one.responsible()),
                Objects.toString(one.dueOn(), ""),
                Objects.toString(one.publishedOn(), ""),
                one.lostPoints().stream()
                        .map(lost -> lost.code() + " " + lost.score())
                        .collect(Collectors.joining(", ")),
                one.urls().stream().map(Disclosure.Address::url).collect(Collectors.joining(" ")));
    }
}
