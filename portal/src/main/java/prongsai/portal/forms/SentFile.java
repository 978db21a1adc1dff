package prongsai.portal.forms;

import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** A file that somebody chose in a form, handed on to a service under its own name. */
public final class SentFile {
    private static final String PART = "file";
    private static final String BYTES = "application/octet-stream";

    private SentFile() {}

    /** What the service is sent; a form without a file where none was chosen, so that the service says what is missing. */
    public static ClientMultipartForm of(@Nullable FileUpload file) {
        ClientMultipartForm form = ClientMultipartForm.create();
        if (file == null || file.fileName().isEmpty()) {
            return form.attribute("nothing", "", null);
        }
        return form.binaryFileUpload(PART, file.fileName(), file.uploadedFile().toString(), BYTES);
    }
}
