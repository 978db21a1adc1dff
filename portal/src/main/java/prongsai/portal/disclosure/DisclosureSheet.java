package prongsai.portal.disclosure;

import java.util.List;
import prongsai.portal.api.Disclosure;
import prongsai.portal.office.Office;

/** An item as its page shows it; {@code form} is what is typed, {@code one} what is saved. */
record DisclosureSheet(Office office, Disclosure one, DisclosureForm form, String tag) {
    private static final List<String> FORMATS =
            List.of("WEB_PAGE", "PDF", "WORD", "EXCEL", "CSV", "IMAGE", "VIDEO", "OTHER");

    public String path() {
        return office.in("disclosures/" + one.item());
    }

    public List<String> formats() {
        return FORMATS;
    }

    /** The coordinator and the director write all, a section what it is responsible for. */
    public boolean canWrite() {
        return office.isPlanned() || isOfOwnSection();
    }

    private boolean isOfOwnSection() {
        String own = office.ownSection();
        return office.isWorked() && own != null && own.equals(one.responsible());
    }

    public boolean isWaiting() {
        return one.state().equals("WAITING_FOR_APPROVAL");
    }

    public boolean isSaid() {
        return one.version() > 0;
    }
}
