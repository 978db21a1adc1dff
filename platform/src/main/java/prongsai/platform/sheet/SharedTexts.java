package prongsai.platform.sheet;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The texts that an XLSX keeps once and names by number. Phonetic hints are no part of a text. */
final class SharedTexts extends DefaultHandler {
    private final SheetLimits limits;
    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private int inHint;

    SharedTexts(SheetLimits limits) {
        this.limits = limits;
    }

    /** The text of this number; a file that names one it does not hold is damaged. */
    String get(String number) {
        int index = XlsxRows.whole(number);
        if (index < 0 || index >= texts.size()) {
            throw SheetProblem.SHEET_BROKEN.because("sharedStrings " + index);
        }
        return texts.get(index);
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        switch (local) {
            case "si" -> text.setLength(0);
            case "rPh" -> inHint++;
            case "t" -> inText = inHint == 0;
            default -> inText = false;
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        switch (local) {
            case "si" -> texts.add(text.toString());
            case "rPh" -> inHint--;
            default -> inText = false;
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        // one character more than allowed is enough to tell that it is too long, where its cell is known
        int room = limits.cellCharacters() + 1 - text.length();
        if (inText && room > 0) {
            text.append(characters, start, Math.min(length, room));
        }
    }
}
