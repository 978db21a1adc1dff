package prongsai.evidence.intake;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import prongsai.platform.time.Bangkok;

/**
 * The two things that are read of what a camera notes beside its picture.
 *
 * @param orientation how the picture must be turned, 1 to 8 as EXIF counts; 1 is upright
 * @param takenOn the day in Bangkok; a camera that names no zone is taken to show Bangkok time
 */
record Exif(int orientation, @Nullable LocalDate takenOn) {
    static final Exif NOTHING = new Exif(1, null);
    private static final Logger LOG = Logger.getLogger(Exif.class);
    private static final DateTimeFormatter NOTED = DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss");

    /** What cannot be read is as if it were not there. A PNG is not asked: its texts may be packed without measure. */
    static Exif of(Path file, FileKind kind) throws IOException {
        if (kind == FileKind.PNG) {
            return NOTHING;
        }
        try {
            Metadata all = ImageMetadataReader.readMetadata(file.toFile());
            return new Exif(orientation(all), takenOn(all));
        } catch (ImageProcessingException e) {
            LOG.debug("A photo's EXIF cannot be read", e);
            return NOTHING;
        }
    }

    private static int orientation(Metadata all) {
        ExifIFD0Directory main = all.getFirstDirectoryOfType(ExifIFD0Directory.class);
        if (main == null || !main.containsTag(ExifDirectoryBase.TAG_ORIENTATION)) {
            return 1;
        }
        try {
            int noted = main.getInt(ExifDirectoryBase.TAG_ORIENTATION);
            return noted >= 1 && noted <= 8 ? noted : 1;
        } catch (MetadataException e) {
            LOG.debug("An orientation that is no number", e);
            return 1;
        }
    }

    private static @Nullable LocalDate takenOn(Metadata all) {
        Directory shot = all.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        String time = shot == null ? null : shot.getString(ExifDirectoryBase.TAG_DATETIME_ORIGINAL);
        if (shot == null || time == null) {
            return null;
        }
        String zone = shot.getString(ExifDirectoryBase.TAG_TIME_ZONE_ORIGINAL);
        try {
            LocalDateTime local = LocalDateTime.parse(time.strip(), NOTED);
            return zone == null || zone.isBlank()
                    ? local.toLocalDate()
                    : Bangkok.date(local.toInstant(ZoneOffset.of(zone.strip())));
        } catch (DateTimeException e) {
            LOG.debug("A taking date that is none", e);
            return null;
        }
    }
}
