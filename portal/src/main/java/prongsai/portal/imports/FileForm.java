package prongsai.portal.imports;

import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import prongsai.portal.forms.SentFile;

/** A file and what is said of it; what is left empty is found out from the paper. */
class FileForm {
    @RestForm("file")
    @Nullable
    FileUpload file;

    @RestForm("itemYear")
    @Nullable
    String itemYear;

    @RestForm("oitYear")
    @Nullable
    String oitYear;

    @RestForm("round")
    @Nullable
    String round;

    ClientMultipartForm sent() {
        return SentFile.of(file)
                .attribute("itemYear", itemYear(), null)
                .attribute("oitYear", oitYear(), null)
                .attribute("round", round(), null);
    }

    public String itemYear() {
        return Objects.requireNonNullElse(itemYear, "");
    }

    public String oitYear() {
        return Objects.requireNonNullElse(oitYear, "");
    }

    public String round() {
        return Objects.requireNonNullElse(round, "");
    }

    @Nullable
    String roundOrNone() {
        return round().isEmpty() ? null : round();
    }

    /** What may be chosen; first that it is found out. */
    public List<String> rounds() {
        return List.of("", "M6", "M12");
    }
}
