package prongsai.reporting.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRelation;

/**
 * Sarabun inside a Word file, so that it looks alike where the font is not installed. As the format wants it (ECMA-376, part 4,
 * 17.8.1) the beginning of each font is mixed with a key that stands beside its name.
 */
final class WordFonts {
    /** What the embedded font is called. */
    static final String NAME = "Sarabun";

    private static final String OBFUSCATED = "application/vnd.openxmlformats-officedocument.obfuscatedFont";
    private static final String FONT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/font";
    private static final int MIXED = 32;
    private static final String TABLE = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"\
             xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
            <w:font w:name="Sarabun"><w:charset w:val="DE"/><w:family w:val="auto"/><w:pitch w:val="variable"/>\
            <w:sig w:usb0="21000007" w:usb1="00000001" w:usb2="00000000" w:usb3="00000000" w:csb0="20010193" w:csb1="00000000"/>\
            %s%s</w:font></w:fonts>
            """;

    private final PackagePart table;

    private WordFonts(PackagePart table) {
        this.table = table;
    }

    /** Puts both weights into the document. */
    static void embed(XWPFDocument document) throws IOException {
        document.getSettings().getCTSettings().addNewEmbedTrueTypeFonts();
        try {
            PackagePartName name = PackagingURIHelper.createPartName(XWPFRelation.FONT_TABLE.getDefaultFileName());
            PackagePart table = document.getPackage().createPart(name, XWPFRelation.FONT_TABLE.getContentType());
            document.getPackagePart().addRelationship(name, TargetMode.INTERNAL, XWPFRelation.FONT_TABLE.getRelation());
            WordFonts fonts = new WordFonts(table);
            write(
                    table,
                    TABLE.formatted(
                                    fonts.add("embedRegular", "Sarabun-Regular"),
                                    fonts.add("embedBold", "Sarabun-Bold"))
                            .getBytes(UTF_8));
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Adds a font and answers how the table names it. */
    private String add(String as, String file) throws IOException, InvalidFormatException {
        byte[] font = read(file);
        UUID key = UUID.nameUUIDFromBytes(font);
        PackagePartName name = PackagingURIHelper.createPartName("/word/fonts/" + file + ".odttf");
        write(table.getPackage().createPart(name, OBFUSCATED), mixed(font, key));
        String id = table.addRelationship(name, TargetMode.INTERNAL, FONT).getId();
        return "<w:%s r:id=\"%s\" w:fontKey=\"{%s}\"/>"
                .formatted(as, id, key.toString().toUpperCase(Locale.ROOT));
    }

    /** The key is read from its end; mixing twice gives the font again. */
    static byte[] mixed(byte[] font, UUID key) {
        byte[] digits = HexFormat.of().parseHex(key.toString().replace("-", ""));
        byte[] mixed = font.clone();
        for (int i = 0; i < MIXED; i++) {
            mixed[i] ^= digits[digits.length - 1 - i % digits.length];
        }
        return mixed;
    }

    private static byte[] read(String file) throws IOException {
        try (InputStream font = WordFonts.class.getResourceAsStream("/fonts/" + file + ".ttf")) {
            if (font == null) {
                throw new IllegalStateException("The program comes without its font " + file);
            }
            return font.readAllBytes();
        }
    }

    private static void write(PackagePart part, byte[] content) throws IOException {
        try (OutputStream out = part.getOutputStream()) {
            out.write(content);
        }
    }
}
