package prongsai.reporting.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import prongsai.reporting.paper.Block;
import prongsai.reporting.paper.Block.Style;
import prongsai.reporting.paper.Block.Words;
import prongsai.reporting.paper.Digits;

/** What a report tells beside its table: sections of numbered points with their photos and links (DOMAIN 5.5). */
final class Annexes {
    private Annexes() {}

    static List<Block> of(ReportSource source, Digits digits) {
        List<Block> blocks = new ArrayList<>();
        int number = 0;
        for (JsonNode annex : source.annexes()) {
            number++;
            blocks.add(new Block.NewPage());
            String title = "ภาคผนวก " + number + " " + annex.path("title").asText();
            blocks.add(new Words(digits.print(title), Style.HEADING));
            blocks.addAll(points(annex, new Proofs(source.evidence(), digits), digits));
        }
        return blocks;
    }

    private static List<Block> points(JsonNode annex, Proofs proofs, Digits digits) {
        List<Block> blocks = new ArrayList<>();
        int number = 0;
        for (JsonNode point : annex.path("points")) {
            number++;
            blocks.add(Words.of(digits.print(number + ". " + point.path("text").asText())));
            blocks.addAll(proofs.named(Json.texts(point, "evidence")));
        }
        return blocks;
    }
}
