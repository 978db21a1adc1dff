package prongsai.platform.thai;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who carries a measure out, as far as the words name divisions of a district office ({@link Sections}). Other names
 * and "and other divisions" stay in the text only: they name nobody in particular.
 *
 * @param lead codes of the divisions in charge, in the order of the text; all that are named, since the papers do not
 *     tell the first from the others
 * @param supporting codes of those named after a word of support, or with one in brackets behind their name
 * @param all whether every division is meant ("ทุกฝ่าย"), alone or beside named ones
 * @param schools whether the schools under the district are meant too
 * @param text exactly as typed
 */
public record Responsible(List<String> lead, List<String> supporting, boolean all, boolean schools, String text) {

    /**
     * A name, perhaps with its part in brackets; or a word after which names support, or lead again. "Together" (ร่วมกัน)
     * and "participation" (ส่วนร่วม) are no such words.
     */
    private static final Pattern PARTS = Pattern.compile("(?<name>" + Sections.ANY_NAME
            + ")ฯ?(?<bracketed>\\((?:หน่วย|ผู้|ฝ่าย)?(?:สนับสนุน|ร่วม)\\))?"
            + "|(?<support>สนับสนุน|(?<!ส่วน)ร่วม(?!กัน))|(?<main>หลัก)");

    private static final Pattern EVERY_DIVISION = Pattern.compile("ทุกๆ?ฝ่าย");

    /** Takes copies, so that the lists cannot change. */
    public Responsible {
        lead = List.copyOf(lead);
        supporting = List.copyOf(supporting);
    }

    /** Reads the text; of one that makes exceptions ("all but ...") nothing is understood. */
    public static Responsible read(String text) {
        String squeezed = PaperText.squeezed(text);
        if (squeezed.contains("ยกเว้น")) {
            return new Responsible(List.of(), List.of(), false, false, text);
        }
        Set<String> lead = new LinkedHashSet<>();
        Set<String> supporting = new LinkedHashSet<>();
        boolean support = false;
        Matcher part = PARTS.matcher(squeezed);
        while (part.find()) {
            String name = part.group("name");
            if (name == null) {
                support = part.group("support") != null;
            } else {
                boolean supports = support || part.group("bracketed") != null;
                Sections.codeOf(name).ifPresent((supports ? supporting : lead)::add);
            }
        }
        supporting.removeAll(lead);
        return new Responsible(
                List.copyOf(lead),
                List.copyOf(supporting),
                EVERY_DIVISION.matcher(squeezed).find(),
                squeezed.contains("โรงเรียน"),
                text);
    }
}
