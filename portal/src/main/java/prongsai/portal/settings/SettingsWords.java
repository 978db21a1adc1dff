package prongsai.portal.settings;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of these pages: {@code messages/settings_th.properties} and {@code settings_en.properties}. */
@MessageBundle("settings")
public interface SettingsWords {
    @Message
    String title();

    @Message
    String lead();

    @Message
    String to(String email);

    @Message
    String toHint();

    @Message
    String question();

    @Message
    String often(String reminders);

    @Message
    String save();

    @Message
    String unknown();
}
