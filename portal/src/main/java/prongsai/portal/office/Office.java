package prongsai.portal.office;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.OrganisationsClient.Organisation;
import prongsai.portal.api.OrganisationsClient.Section;
import prongsai.portal.layout.Page;

/**
 * An office in a fiscal year, as it stands above every page of it.
 *
 * @param year of the plan, Buddhist Era
 * @param area the part that is shown, as {@code plan}
 */
public record Office(Organisation organisation, int year, String area, Page page) {
    private static final List<String> AREAS =
            List.of("scores", "plan", "work", "rounds", "disclosures", "gifts", "months");
    private static final List<String> NOT_FOR_AUDITORS = List.of("gifts");

    public String code() {
        return organisation.code();
    }

    /** In the page's language. */
    public String name() {
        return organisation.name(page.language().isThai());
    }

    /** Its address, below which all its pages stand. */
    public String path() {
        return "/offices/" + code() + "/" + year;
    }

    public String in(String below) {
        return path() + "/" + below;
    }

    /** The same part in another year. */
    public String inYear(int other) {
        return "/offices/" + code() + "/" + other + (area.isEmpty() ? "" : "/" + area);
    }

    /** The parts that somebody who sees all offices goes through; people of the office have them in their menu. */
    public List<String> tabs() {
        if (page.who() == null || !Objects.requireNonNull(page.who()).seesAll()) {
            return List.of();
        }
        return AREAS.stream()
                .filter(part -> Objects.requireNonNull(page.who()).isCentre() || !NOT_FOR_AUDITORS.contains(part))
                .toList();
    }

    /** Names the words of a part, as the menu does. */
    public String placeOf(String part) {
        return "my/" + part;
    }

    /** Whether who looks at it belongs to it. */
    public boolean isOwn() {
        return page.who() != null && page.who().isOf(code());
    }

    /** Whether who looks at it may know of its inner pages: its own people and those who see all. */
    boolean isOpenToThem() {
        return isOwn()
                || (page.who() != null && Objects.requireNonNull(page.who()).seesAll());
    }

    /** Whether who looks at it writes its plan: its coordinator and its director. */
    public boolean isPlanned() {
        return isOwn() && Objects.requireNonNull(page.who()).plans();
    }

    public boolean isDirected() {
        return isOwn() && Objects.requireNonNull(page.who()).isDirector();
    }

    /** Whether who looks at it carries out its measures. */
    public boolean isWorked() {
        return isOwn()
                && (Objects.requireNonNull(page.who()).plans()
                        || Objects.requireNonNull(page.who()).isSection());
    }

    public List<Section> sections() {
        return Objects.requireNonNullElse(organisation.sections(), List.of());
    }

    /** The section's name in the page's language; its code where the office has no such section. */
    public String section(String code) {
        return sections().stream()
                .filter(one -> one.code().equals(code))
                .map(one -> one.name(page.language().isThai()))
                .findFirst()
                .orElse(code);
    }

    /** The own section of a section's officer. */
    public @Nullable String ownSection() {
        return page.who() == null ? null : page.who().section();
    }
}
