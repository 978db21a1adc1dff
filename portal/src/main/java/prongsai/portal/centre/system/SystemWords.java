package prongsai.portal.centre.system;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page about the system itself. */
@MessageBundle("centreSystem")
public interface SystemWords {
    @Message
    String title();

    @Message
    String lead();

    @Message
    String status();

    @Message
    String behindHeading();

    @Message
    String behindHint();

    @Message
    String generation();

    @Message
    String since();

    @Message
    String lastEvent();

    @Message
    String deadLetters();

    @Message
    String deadLettersHint();

    @Message
    String topic();

    @Message
    String rebuild();

    @Message
    String rebuildLead();

    @Message
    String rebuildSure();

    @Message
    String rebuildSee();

    @Message
    String rebuildTitle();

    @Message
    String rebuildState(String state);

    @Message
    String rebuildProgress(String done, String of);

    @Message
    String rebuildResult(String events, String unreadable);

    @Message
    String reload();

    @Message
    String back();

    @Message
    String storage();

    @Message
    String storageNever();

    @Message
    String storageAt(String at);

    @Message
    String storageRunning();

    @Message
    String files();

    @Message
    String megabytes();

    @Message
    String found(String kind);

    @Message
    String allWell();

    @Message
    String firstSeen();

    @Message
    String webhooks();

    @Message
    String noWebhooks();

    @Message
    String address();

    @Message
    String state();

    @Message
    String webhookState(String state);

    @Message
    String lastSent();

    @Message
    String deliveryState(String state);
}
