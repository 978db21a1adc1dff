package prongsai.portal.document;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of these pages: {@code messages/document_th.properties} and {@code document_en.properties}. */
@MessageBundle("document")
public interface DocumentWords {
    @Message
    String title();

    @Message
    String lead();

    @Message
    String paper(String code);

    @Message
    String form(String code);

    @Message
    String layout();

    @Message
    String columns(String count);

    @Message
    String digits();

    @Message
    String thai();

    @Message
    String latin();

    @Message
    String use();

    @Message
    String preview();

    @Message
    String previewOf(String paper);
}
