package prongsai.portal.opendata;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of this page: {@code messages/opendata_th.properties} and {@code opendata_en.properties}. */
@MessageBundle("opendata")
public interface OpendataWords {
    @Message
    String title();

    @Message
    String lead();

    @Message
    String take(String form);

    @Message
    String fields();

    @Message
    String field();

    @Message
    String meaning();

    @Message
    String licence(String name);

    @Message
    String catalogue();

    @Message
    String api();
}
