package prongsai.portal.document;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.portal.office.Office;

/** Which paper somebody wants to look at, and how it is to be set. Everything may be left out, nothing can be wrong. */
class PaperQuery {
    @QueryParam("paper")
    @Nullable
    String paper;

    @QueryParam("layout")
    @Nullable
    String layout;

    @QueryParam("digits")
    @Nullable
    String digits;

    public List<String> papers() {
        return List.of("plan", "M6", "M12");
    }

    public List<String> layouts() {
        return List.of("5", "4", "3");
    }

    public List<String> forms() {
        return List.of("docx", "pdf", "xlsx");
    }

    /** {@code plan}, {@code M6} or {@code M12}; empty for none yet. */
    public String paper() {
        return paper != null && papers().contains(paper) ? paper : "";
    }

    public String layout() {
        return layout != null && layouts().contains(layout) ? layout : "5";
    }

    public String digits() {
        return "latin".equals(digits) ? "latin" : "thai";
    }

    /** Where the paper is looked at in the page. */
    public String look(Office office) {
        return file(office, paper(), "pdf").replaceFirst("^/files/", "/files/look/");
    }

    /** Where the file is. */
    public String file(Office office, String ofPaper, String form) {
        String address = "/files/reports/" + office.year() + "/" + office.code() + "/" + ofPaper + "." + form
                + "?digits=" + digits();
        return ofPaper.equals("plan") ? address : address + "&layout=" + layout();
    }
}
