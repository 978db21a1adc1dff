package prongsai.reporting.paper;

import com.lowagie.text.pdf.PdfStructureElement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.reporting.paper.Block.Link;
import prongsai.reporting.paper.Block.Photo;
import prongsai.reporting.paper.Block.Style;
import prongsai.reporting.paper.Block.Words;

/** What stands in one cell, drawn piece by piece as there is room: what does not fit waits for the next page. */
final class PdfFlow {
    private final PdfKit kit;
    private final PdfStructureElement part;
    private final Deque<Block> waiting = new ArrayDeque<>();

    private @Nullable PdfWords open;

    PdfFlow(PdfKit kit, PdfStructureElement part, List<Block> blocks) {
        this.kit = kit;
        this.part = part;
        blocks.forEach(this::add);
    }

    /** A picture or code comes with its words below; those are paragraphs of their own. */
    private void add(Block block) {
        if (block instanceof Words words) {
            lines(words.text(), words.style());
        } else if (block instanceof Photo photo) {
            addPhoto(photo);
        } else if (block instanceof Link link) {
            if (link.caption() != null) {
                lines(link.caption(), Style.BODY);
            }
            waiting.add(link);
        } else {
            throw new IllegalArgumentException("Not for a cell: " + block.getClass());
        }
    }

    private void addPhoto(Photo photo) {
        if (photo.instead() == null && kit.pictures().has(photo.evidence())) {
            waiting.add(photo);
        } else {
            lines(photo.instead() == null ? PdfPictures.MISSING : photo.instead(), Style.CENTRED);
        }
        lines(photo.caption(), Style.CENTRED);
    }

    private void lines(String text, Style style) {
        for (String line : text.split("\\R", -1)) {
            waiting.add(new Words(line.replace('\t', ' '), style));
        }
    }

    boolean done() {
        return open == null && waiting.isEmpty();
    }

    /** Draws into this box from its top, as much as fits; answers how far down it came. */
    float draw(float left, float right, float top, float bottom) {
        float y = top;
        while (!done()) {
            float before = y;
            y = next(left, right, y, bottom);
            if (open != null || y == before) {
                return y;
            }
        }
        return y;
    }

    private float next(float left, float right, float y, float bottom) {
        PdfWords begun = open;
        if (begun != null) {
            return words(begun, left, right, y, bottom);
        }
        Block block = waiting.element();
        if (block instanceof Words words) {
            waiting.remove();
            return words(kit.words(words), left, right, y, bottom);
        }
        float lower = block instanceof Photo photo
                ? kit.pictures().photo(part, photo, left, right, y, bottom)
                : link((Link) block, left, right, y, bottom);
        if (lower < y) {
            waiting.remove();
        }
        return lower;
    }

    private float words(PdfWords words, float left, float right, float y, float bottom) {
        if (y - bottom < PdfWords.lineHeight(Style.BODY)) {
            open = words;
            return y;
        }
        float[] lower = {y};
        kit.tags().drawn(kit.tags().part(part, "P"), () -> lower[0] = words.draw(left, right, y, bottom));
        open = words.done() ? null : words;
        return lower[0];
    }

    /** The code, then the address beneath it. */
    private float link(Link link, float left, float right, float y, float bottom) {
        float lower = kit.pictures().code(part, link.url(), left, right, y, bottom);
        if (lower == y) {
            return y;
        }
        return words(kit.address(link.url()), left, right, lower, bottom);
    }
}
