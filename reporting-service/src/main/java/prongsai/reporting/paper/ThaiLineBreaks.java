package prongsai.reporting.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import com.lowagie.text.SplitCharacter;
import com.lowagie.text.pdf.PdfChunk;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a line of Thai may end: between words, which are not separated by spaces, as a dictionary knows them. The dictionary
 * takes words of office life apart ({@code เจ้า|หน้าที่}); those that papers are full of are kept whole by a list.
 */
final class ThaiLineBreaks implements SplitCharacter {
    /** Words and, after these beginnings, at least one more letter. */
    private static final Pattern WHOLE = Pattern.compile(wordsKeptWhole() + "|(?:ผู้|ความ|นัก)[ก-ฮเ-ไ]");

    private final BreakIterator words = BreakIterator.getLineInstance(new ULocale("th"));

    private char @Nullable [] known;
    private boolean[] endsHere = {};

    @Override
    public boolean isSplitCharacter(int start, int current, int end, char[] text, PdfChunk @Nullable [] chunks) {
        if (known != text || endsHere.length != end) {
            find(text, end);
        }
        return endsHere[current];
    }

    private void find(char[] text, int end) {
        known = text;
        endsHere = new boolean[end];
        words.setText(new String(text, 0, end));
        for (int at = words.next(); at != BreakIterator.DONE; at = words.next()) {
            endsHere[at - 1] = true;
        }
        Matcher whole = WHOLE.matcher(new String(text, 0, end));
        while (whole.find()) {
            Arrays.fill(endsHere, whole.start(), whole.end() - 1, false);
        }
    }

    private static String wordsKeptWhole() {
        try (InputStream words = ThaiLineBreaks.class.getResourceAsStream("/thai/words-kept-whole.txt")) {
            if (words == null) {
                throw new IllegalStateException("The program comes without its words");
            }
            return new String(words.readAllBytes(), UTF_8)
                    .lines()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .collect(Collectors.joining("|"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
