package prongsai.reporting.paper;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A paper, ready to be set.
 *
 * @param title of the document, for whoever lists or reads it aloud
 * @param author the organisation it is of
 * @param numbers how the numbers of its pages are printed
 * @param standing what its foot says while it bears no mark, as that it is a draft; may be empty
 * @param mark what it can be verified by; null while nothing is frozen
 */
public record Paper(
        String title,
        String author,
        Digits numbers,
        List<Block> blocks,
        String standing,
        @Nullable Mark mark) {
    /** The hash of what the paper was made of, and the address that says what it is. */
    public record Mark(String hash, String address) {}

    /** The ids of the photos to fetch, each once. */
    public List<String> photos() {
        return photos(blocks)
                .filter(photo -> photo.instead() == null)
                .map(Block.Photo::evidence)
                .distinct()
                .toList();
    }

    private static Stream<Block.Photo> photos(List<Block> blocks) {
        return blocks.stream().flatMap(block -> {
            if (block instanceof Block.Photo photo) {
                return Stream.of(photo);
            }
            return block instanceof Grid grid ? grid.rows().stream().flatMap(Paper::photos) : Stream.empty();
        });
    }

    private static Stream<Block.Photo> photos(Grid.Row row) {
        return row instanceof Grid.Cells line
                ? line.cells().stream().flatMap(cell -> photos(cell.blocks()))
                : Stream.empty();
    }
}
