package prongsai.evidence.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import java.util.zip.Deflater;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;

/** PDFs for the tests: as offices save them, and with what must not come in. */
public final class Pdfs {
    private Pdfs() {}

    /** What is done to a PDF before it is written. */
    private interface Change {
        void on(PDDocument document) throws IOException;
    }

    /** Two empty pages and a title; every call other content. */
    public static byte[] plain(String title) {
        return written(document -> document.getDocumentInformation().setTitle(title));
    }

    /** Says this on its second page, in a font that it does not bring along. */
    public static byte[] saying(String text) {
        return written(document -> {
            try (PDPageContentStream page = new PDPageContentStream(document, document.getPage(1))) {
                page.beginText();
                page.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                page.newLineAtOffset(50, 700);
                page.showText(text);
                page.endText();
            }
        });
    }

    static byte[] opensWithScript() {
        return written(
                document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('ข่าว')")));
    }

    /** The script hangs where nobody looks: on no page, in an object of its own that only the table of objects knows. */
    static byte[] hidesScript() {
        return written(document -> {
            COSDictionary hidden = new COSDictionary();
            hidden.setItem(COSName.getPDFName("JS"), new COSString("app.alert(1)"));
            hidden.setDirect(false);
            COSDictionary around = new COSDictionary();
            around.setItem(COSName.getPDFName("Odd"), hidden);
            document.getPage(1).getCOSObject().setItem(COSName.getPDFName("PieceInfo"), around);
        });
    }

    static byte[] startsProgram() {
        return written(document -> {
            PDActionLaunch launch = new PDActionLaunch();
            launch.setF("cmd.exe");
            document.getDocumentCatalog().setOpenAction(launch);
        });
    }

    static byte[] holdsFile() {
        return written(document -> {
            PDComplexFileSpecification file = new PDComplexFileSpecification();
            file.setFile("inside.exe");
            file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(new byte[] {1, 2, 3})));
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of("inside.exe", file));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
        });
    }

    static byte[] playsFilm() {
        return written(document -> {
            COSDictionary film = new COSDictionary();
            film.setName(COSName.SUBTYPE, "RichMedia");
            document.getPage(0).getCOSObject().setItem(COSName.getPDFName("Film"), film);
        });
    }

    /** Opens without a password, but nothing may be copied out of it. */
    static byte[] locked() {
        return written(document -> document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission())));
    }

    static byte[] needsPassword() {
        return written(
                document -> document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission())));
    }

    /** A few hundred kilobytes whose list of objects unpacks to several hundred megabytes. */
    static byte[] bomb() {
        byte[] packed = packedSpaces(400_000_000);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("%PDF-1.5\n1 0 obj\n<</Type/Catalog/Pages 5 0 R>>\nendobj\n".getBytes(ISO_8859_1));
        int bombAt = out.size();
        out.writeBytes(("2 0 obj\n<</Type/ObjStm/N 1/First 400000000/Filter/FlateDecode/Length " + packed.length
                        + ">>\nstream\n")
                .getBytes(ISO_8859_1));
        out.writeBytes(packed);
        out.writeBytes("\nendstream\nendobj\n".getBytes(ISO_8859_1));
        int tableAt = out.size();
        byte[] table = {
            0, 0, 0, 0, 0, //
            1, 0, 0, 0, 9, //
            1, (byte) (bombAt >> 24), (byte) (bombAt >> 16), (byte) (bombAt >> 8), (byte) bombAt, //
            1, (byte) (tableAt >> 24), (byte) (tableAt >> 16), (byte) (tableAt >> 8), (byte) tableAt, //
            0, 0, 0, 0, 0, //
            2, 0, 0, 0, 2
        };
        out.writeBytes(("3 0 obj\n<</Type/XRef/Size 6/W[1 4 0]/Root 1 0 R/Length " + table.length + ">>\nstream\n")
                .getBytes(ISO_8859_1));
        out.writeBytes(table);
        out.writeBytes(("\nendstream\nendobj\nstartxref\n" + tableAt + "\n%%EOF\n").getBytes(ISO_8859_1));
        return out.toByteArray();
    }

    private static byte[] packedSpaces(int count) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        byte[] spaces = new byte[1_000_000];
        java.util.Arrays.fill(spaces, (byte) ' ');
        byte[] packed = new byte[100_000];
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int given = 0; !deflater.finished(); ) {
            if (deflater.needsInput()) {
                if (given < count) {
                    deflater.setInput(spaces);
                    given += spaces.length;
                } else {
                    deflater.finish();
                }
            }
            out.write(packed, 0, deflater.deflate(packed));
        }
        deflater.end();
        return out.toByteArray();
    }

    private static byte[] written(Change change) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.addPage(new PDPage());
            document.getDocumentInformation().setSubject(UUID.randomUUID().toString());
            change.on(document);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
