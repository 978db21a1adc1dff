package prongsai.portal.gift;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of these pages: {@code messages/gift_th.properties} and {@code gift_en.properties}. */
@MessageBundle("gift")
public interface GiftWords {
    @Message
    String title();

    @Message
    String lead();

    @Message
    String roundTitle(String round);

    @Message
    String oneTitle(String round);

    @Message
    String state(String state);

    @Message
    String answered(int answered, int of);

    @Message
    String submittedAt(String moment);

    @Message
    String returned(String reason);

    @Message
    String assumed();

    @Message
    String open();

    @Message
    String sections();

    @Message
    String section();

    @Message
    String sectionState(String state);

    @Message
    String filterState();

    @Message
    String allStates();

    @Message
    String show();

    @Message
    String clear();

    @Message
    String none();

    @Message
    String download();

    @Message
    String entry(int number);

    @Message
    String note();

    @Message
    String noteHint();

    @Message
    String nothingReceived();

    @Message
    String nothingOf(String section);

    @Message
    String tell();

    @Message
    String tellOf(String section);

    @Message
    String change();

    @Message
    String changeOf(String section);

    @Message
    String submit();

    @Message
    String submitHint(int missing);

    @Message
    String submitSure();

    @Message
    String submitted();

    @Message
    String sectionTitle(String section);

    @Message
    String question();

    @Message
    String answerNil();

    @Message
    String answerEntries();

    @Message
    String entries();

    @Message
    String entriesHint();

    @Message
    String required();

    @Message
    String choose();

    @Message
    String baht();

    @Message
    String save();

    @Message
    String cancel();

    @Message
    String conflict();

    @Message
    String theirs();

    @Message
    String giveBack();
}
