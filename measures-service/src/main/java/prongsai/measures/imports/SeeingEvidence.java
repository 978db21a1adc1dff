package prongsai.measures.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import prongsai.measures.imports.Finding.Collected;
import prongsai.measures.imports.Paper.Cell;
import prongsai.measures.imports.Paper.Line;
import prongsai.measures.imports.Paper.Link;
import prongsai.measures.imports.PaperGroup.Member;
import prongsai.measures.imports.UnderstoodRow.EvidenceSeen;
import prongsai.measures.imports.UnderstoodRow.LinkSeen;
import prongsai.platform.thai.Links;

/** Counts pictures and finds captions and links of a row; evidence itself is brought in where evidence is kept. */
final class SeeingEvidence {
    private static final Pattern URL = Pattern.compile("(?:https?://|www\\.|shorturl\\.at/)[^\\s<>\"]+");
    /** As Word keeps ๐ to ๙ in the target of a link. */
    private static final Pattern ESCAPED_THAI_DIGIT = Pattern.compile("(?i)%E0%B9%9([0-9])");

    private static final Pattern CAPTION = Pattern.compile(
            "^(?:[0-9๐-๙]{1,2}[.)]\\s*)?(?:ภาพ|รูป|ฉบับเต็ม|เพิ่มเติม|ที่มา|ลิงก์|Link).*", Pattern.DOTALL);

    private SeeingEvidence() {}

    static EvidenceSeen of(Member member, TableLayout layout, Collected findings) {
        int pictures = member.cells().values().stream().mapToInt(Cell::pictures).sum();
        List<String> captions = new ArrayList<>(lines(member.lines(PaperColumn.EVIDENCE)));
        if (layout.hasPicturesInResults()) {
            List<Line> all = member.lines(PaperColumn.RESULT);
            List<Line> kept = withoutCaptions(all);
            captions.addAll(
                    lines(all.stream().filter(line -> !kept.contains(line)).toList()));
            if (!captions.isEmpty()) {
                findings.warn(member.row(), "captions-apart", captions.size());
            }
        }
        List<LinkSeen> links = links(member);
        for (LinkSeen link : links) {
            if (!link.printed().equals(link.url())) {
                findings.warn(member.row(), "link-mended", link.printed(), link.url());
            }
        }
        return pictures == 0 && captions.isEmpty() && links.isEmpty()
                ? EvidenceSeen.NONE
                : new EvidenceSeen(pictures, List.copyOf(captions), links);
    }

    /** Where results and pictures share a column: the words beside a picture, and lines that say they are captions. */
    static List<Line> withoutCaptions(List<Line> lines) {
        return lines.stream()
                .filter(line -> !line.pictured()
                        && !CAPTION.matcher(line.text().strip()).matches())
                .toList();
    }

    private static List<String> lines(List<Line> lines) {
        return lines.stream()
                .map(line -> line.text().strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static List<LinkSeen> links(Member member) {
        Map<String, LinkSeen> links = new LinkedHashMap<>();
        member.cells().forEach((column, cell) -> {
            for (Link link : cell.links()) {
                String printed = link.target().strip();
                put(links, printed);
            }
            for (Line line : cell.lines()) {
                String text = line.text();
                for (Link link : cell.links()) {
                    text = link.shown().isBlank() ? text : text.replace(link.shown(), " ");
                }
                Matcher url = URL.matcher(text);
                while (url.find()) {
                    put(links, url.group().replaceFirst("[.,;)]+$", ""));
                }
            }
        });
        return List.copyOf(links.values());
    }

    private static void put(Map<String, LinkSeen> links, String printed) {
        String unescaped = ESCAPED_THAI_DIGIT.matcher(printed).replaceAll("$1");
        String url = Links.mendDigits(unescaped.replaceAll("[\\s\\u00A0]+|%20(?=[a-z])", ""));
        links.putIfAbsent(url, new LinkSeen(printed, url));
    }
}
