package prongsai.evidence.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/**
 * Looks into one PDF, in a process of its own, and says what is in it. Every object of the file is looked at, also those that no
 * page shows; nothing is drawn and no picture is unpacked. Of what its text says only what may not be meant for everybody is told,
 * and never the text.
 */
final class PdfLook {
    private static final int MOST_OBJECTS = 300_000;
    private static final String END = "END";
    private static final int LONGEST_TITLE = 300;

    private PdfLook() {}

    /** What is in a PDF; the first that is found. */
    enum Verdict {
        HARMLESS,
        DAMAGED,
        TOO_COMPLEX,
        ENCRYPTED,
        SCRIPT,
        PROGRAM,
        FILE,
        MEDIA
    }

    /**
     * What was seen.
     *
     * @param title what the PDF calls itself; null where it does not
     * @param found what its text gives away
     */
    record Seen(Verdict verdict, int pages, @Nullable String title, List<Found> found) {
        static Seen of(Verdict verdict) {
            return new Seen(verdict, 0, null, List.of());
        }

        /** As it was said, as far as that went: without a verdict it was too complex, without an end not all was searched. */
        static Seen read(String said) {
            List<String> lines = said.lines().toList();
            String[] parts = said.substring(0, Math.max(0, said.indexOf('\n'))).split("\t", 3);
            if (parts.length < 2) {
                // nothing, or the last words of a machine without memory
                return of(Verdict.TOO_COMPLEX);
            }
            Verdict verdict = Verdict.valueOf(parts[0]);
            return new Seen(
                    verdict,
                    Integer.parseInt(parts[1]),
                    parts.length > 2 ? parts[2] : null,
                    verdict == Verdict.HARMLESS ? found(lines) : List.of());
        }

        private static List<Found> found(List<String> lines) {
            List<Found> found = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] parts = line.split("\t", -1);
                if (line.equals(END)) {
                    return found;
                }
                if (parts.length == 3) {
                    found.add(new Found(Found.What.valueOf(parts[0]), Integer.valueOf(parts[1])));
                }
            }
            found.add(new Found(Found.What.TEXT_NOT_SEARCHED, null));
            return found;
        }

        private String said() {
            return verdict + "\t" + pages + (title == null ? "" : "\t" + title);
        }
    }

    /**
     * Says what is in the file that is named: a line of the verdict, as soon as it is reached, one for each thing found in the
     * text, and an end where all of it was searched.
     */
    public static void main(String... arguments) {
        PrintStream out = new PrintStream(System.out, true, UTF_8);
        File file = new File(arguments[0]);
        Seen seen = look(file);
        out.println(seen.said());
        if (seen.verdict() == Verdict.HARMLESS && searched(file, out)) {
            out.println(END);
        }
    }

    private static boolean searched(File file, PrintStream out) {
        try (PDDocument document = Loader.loadPDF(file, IOUtils.createTempFileOnlyStreamCache())) {
            // the empty word at the end says that the line is whole
            return PdfText.search(document, found -> out.println(found.what() + "\t" + found.page() + "\t"));
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static Seen look(File file) {
        try (PDDocument document = Loader.loadPDF(file, IOUtils.createTempFileOnlyStreamCache())) {
            if (document.isEncrypted()) {
                return Seen.of(Verdict.ENCRYPTED);
            }
            Verdict verdict = search(document);
            int pages = document.getNumberOfPages();
            if (pages < 1) {
                return Seen.of(Verdict.DAMAGED);
            }
            return new Seen(
                    verdict, pages, title(document.getDocumentInformation().getTitle()), List.of());
        } catch (InvalidPasswordException e) {
            return Seen.of(Verdict.ENCRYPTED);
        } catch (IOException | RuntimeException e) {
            return Seen.of(Verdict.DAMAGED);
        }
    }

    private static @Nullable String title(@Nullable String typed) {
        String title =
                typed == null ? "" : typed.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return title.isEmpty() ? null : title.substring(0, Math.min(LONGEST_TITLE, title.length()));
    }

    private static Verdict search(PDDocument document) {
        Deque<COSBase> waiting = new ArrayDeque<>();
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        waiting.add(document.getDocument().getTrailer());
        for (COSObjectKey key :
                new HashSet<>(document.getDocument().getXrefTable().keySet())) {
            waiting.add(document.getDocument().getObjectFromPool(key));
        }
        while (!waiting.isEmpty()) {
            COSBase next = waiting.poll();
            COSBase one = next instanceof COSObject reference ? reference.getObject() : next;
            if (one == null || !seen.add(one)) {
                continue;
            }
            if (seen.size() > MOST_OBJECTS) {
                return Verdict.TOO_COMPLEX;
            }
            if (one instanceof COSArray array) {
                array.forEach(inside -> add(waiting, inside));
            } else if (one instanceof COSDictionary dictionary) {
                Verdict verdict = judge(dictionary);
                if (verdict != Verdict.HARMLESS) {
                    return verdict;
                }
                dictionary.getValues().forEach(inside -> add(waiting, inside));
            }
        }
        return Verdict.HARMLESS;
    }

    private static void add(Deque<COSBase> waiting, @Nullable COSBase inside) {
        if (inside instanceof COSArray || inside instanceof COSDictionary || inside instanceof COSObject) {
            waiting.add(inside);
        }
    }

    private static Verdict judge(COSDictionary dictionary) {
        for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
            switch (entry.getKey().getName()) {
                case "JS", "JavaScript", "XFA" -> {
                    return Verdict.SCRIPT;
                }
                case "EmbeddedFiles", "EF" -> {
                    return Verdict.FILE;
                }
                case "S", "Subtype", "Type" -> {
                    Verdict verdict = judge(entry.getValue());
                    if (verdict != Verdict.HARMLESS) {
                        return verdict;
                    }
                }
                default -> {
                    // says nothing of what the PDF does
                }
            }
        }
        return Verdict.HARMLESS;
    }

    private static Verdict judge(COSBase value) {
        COSBase name = value instanceof COSObject reference ? reference.getObject() : value;
        return switch (name instanceof COSName is ? is.getName() : "") {
            case "JavaScript" -> Verdict.SCRIPT;
            case "Launch" -> Verdict.PROGRAM;
            case "EmbeddedFile", "FileAttachment" -> Verdict.FILE;
            case "RichMedia", "Movie", "Sound", "Screen", "Rendition", "3D" -> Verdict.MEDIA;
            default -> Verdict.HARMLESS;
        };
    }
}
