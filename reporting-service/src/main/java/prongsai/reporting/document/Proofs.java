package prongsai.reporting.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import prongsai.reporting.paper.Block;
import prongsai.reporting.paper.Block.Link;
import prongsai.reporting.paper.Block.Photo;
import prongsai.reporting.paper.Block.Words;
import prongsai.reporting.paper.Digits;
import prongsai.reporting.paper.QrCode;

/**
 * The photos, documents and links of one row of a report, in the order of their positions. Photos are numbered through the
 * row; one that proves two results is shown once and referred to then.
 */
final class Proofs {
    static final String WITHDRAWN = "[ภาพนี้ถูกถอนออก]";

    private static final Pattern NUMBERED =
            Pattern.compile("\\s*(?:ภาพที่|รูปที่|[0-9\\u0E50-\\u0E59]+\\s*[.)]).*", Pattern.DOTALL);

    private final List<JsonNode> evidence;
    private final Digits digits;
    private final Map<String, Integer> shown = new HashMap<>();

    Proofs(List<JsonNode> evidence, Digits digits) {
        this.evidence = evidence.stream()
                .sorted(Comparator.comparingInt(
                        (JsonNode one) -> one.path("position").asInt()))
                .toList();
        this.digits = digits;
    }

    /** What proves this result. */
    List<Block> ofResult(String result) {
        return blocks(one -> Json.texts(one, "results").contains(result));
    }

    /** What proves these measures and belongs to none of the results. */
    List<Block> ofMeasuresAlone(List<String> measures, List<String> results) {
        return blocks(one -> Json.texts(one, "measures").stream().anyMatch(measures::contains)
                && Json.texts(one, "results").stream().noneMatch(results::contains));
    }

    /** Those named, in the order they are named in. */
    List<Block> named(List<String> ids) {
        return ids.stream()
                .flatMap(id -> evidence.stream().filter(one -> Json.id(one).equals(id)))
                .map(this::block)
                .toList();
    }

    private List<Block> blocks(Predicate<JsonNode> which) {
        return evidence.stream().filter(which).map(this::block).toList();
    }

    private Block block(JsonNode one) {
        String caption = caption(one);
        boolean withdrawn = one.path("status").asText().equals("WITHDRAWN");
        return switch (one.path("kind").asText()) {
            case "PHOTO" -> photo(one, caption, withdrawn);
            case "LINK" ->
                withdrawn
                        ? Words.of("[ลิงก์นี้ถูกถอนออก]")
                        : link(caption, one.path("url").asText());
            default -> Words.of(withdrawn ? "[เอกสารนี้ถูกถอนออก]" : digits.print("เอกสาร : ") + caption);
        };
    }

    /** An address too long for a code stands as words. */
    private static Block link(String caption, String url) {
        return QrCode.fits(url)
                ? new Link(caption.isEmpty() ? null : caption, url)
                : Words.of((caption + "\n" + url).strip());
    }

    private Block photo(JsonNode one, String caption, boolean withdrawn) {
        Integer before = shown.get(Json.id(one));
        if (before != null) {
            return Words.of(digits.print("(ดูภาพที่ " + before + ")"));
        }
        shown.put(Json.id(one), shown.size() + 1);
        String numbered = NUMBERED.matcher(caption).matches()
                ? caption
                : digits.print("ภาพที่ " + shown.size()) + (caption.isEmpty() ? "" : " " + caption);
        return new Photo(Json.id(one), numbered, withdrawn ? WITHDRAWN : null);
    }

    private String caption(JsonNode one) {
        String caption = Json.text(one, "caption");
        return caption == null ? "" : digits.print(caption);
    }
}
